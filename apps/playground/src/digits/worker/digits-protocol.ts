import type { Reply } from "../../worker/request-client.ts";
import type { WhyMap } from "../why/explain.ts";
import type { DigitsConfig } from "../settings/digits-config.ts";

/** What the page asks of the worker. */
export type DigitsCommand =
  /** Gets the images and begins a new run, from files that were chosen if there are any. */
  | { readonly kind: "start"; readonly config: DigitsConfig; readonly files?: readonly File[] }
  /** Gives up getting images. */
  | { readonly kind: "cancel" }
  /** Changes settings without a new run. */
  | { readonly kind: "set"; readonly config: DigitsConfig }
  | { readonly kind: "play" }
  | { readonly kind: "pause" }
  /** From now on reads this picture of 784 bytes in every frame, and once now; undefined for none. */
  | { readonly kind: "read"; readonly pixels: Uint8Array | undefined }
  /** Asks for test images of a class that are read as another one. */
  | { readonly kind: "cell"; readonly actual: number; readonly predicted: number }
  /** Asks for a test image. */
  | { readonly kind: "image"; readonly row: number }
  /** Asks for the network as a file. */
  | { readonly kind: "save"; readonly metadata: Readonly<Record<string, string>> }
  /** Shows the network of a file in place of the one in training. */
  | { readonly kind: "open"; readonly file: Uint8Array }
  /** Says that the last frame was drawn. */
  | { readonly kind: "seen" }
  | { readonly kind: "ping" };

/** What a command comes to. */
export interface DigitsAnswer {
  readonly images?: readonly TestImage[];
  readonly file?: Uint8Array;
  readonly opened?: OpenedNetwork;
}

/** What the worker says by itself. */
export type DigitsNews =
  | { readonly kind: "load"; readonly load: LoadState }
  | { readonly kind: "setup"; readonly setup: DigitsSetup }
  | { readonly kind: "frame"; readonly frame: DigitsFrame }
  | { readonly kind: "measured"; readonly measured: Measured }
  | { readonly kind: "reading"; readonly reading: readonly number[] | undefined }
  /** Which pixels of what is read speak for an answer. */
  | { readonly kind: "why"; readonly why: WhyMap | undefined }
  | { readonly kind: "status"; readonly status: DigitsStatus };

export type DigitsMessage = Reply<DigitsAnswer> | DigitsNews;

/** How far all images are. */
export type Unfinished =
  | { readonly kind: "making" }
  | {
      readonly kind: "downloading";
      readonly received: number;
      readonly total: number;
      /** The machine they come from. */
      readonly host: string;
    }
  /** No mirror could be reached. */
  | {
      readonly kind: "unavailable";
      readonly failures: readonly { readonly source: string; readonly reason: string }[];
    }
  /** The files that were chosen are not the ones of the set. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "ready" };

/** How far the images are: the first ones can be learnt while others are on their way. */
export type LoadState = Unfinished | { readonly kind: "first"; readonly rest: Unfinished };

/** Whether it trains, and why not. */
export type DigitsStatus =
  | { readonly kind: "paused" }
  | { readonly kind: "playing" }
  | { readonly kind: "ended" }
  | { readonly kind: "diverged"; readonly reason: string };

/** What a run learnt from the first images, while the others were on their way. */
export interface FirstPart {
  readonly rows: number;
  /** Updates made. */
  readonly steps: number;
  readonly seconds: number;
}

/** What stays the same over a run. */
export interface DigitsSetup {
  readonly engine: { readonly simd: boolean; readonly threads: number; readonly portable: boolean };
  readonly trainRows: number;
  /** Those that are on their way among them. */
  readonly allRows: number;
  readonly testRows: number;
  readonly classNames: readonly string[];
  readonly parameterCount: number;
  /** With all rows. */
  readonly stepsPerEpoch: number;
  /** What came before in the same run. */
  readonly first: FirstPart | undefined;
  /** The kinds of the layers, in words. */
  readonly layers: string;
}

/** Pictures of the same size, one after the other, each from -127 to 127 of its own largest. */
export interface WeightPictures {
  readonly side: number;
  /** How many there are in all; only the first ones are shown. */
  readonly count: number;
  readonly values: Int8Array;
}

/** What a moment of training looks like. */
export interface DigitsFrame {
  readonly step: number;
  /** Whole epochs made. */
  readonly epoch: number;
  readonly stepInEpoch: number;
  /** Seconds spent on updates. */
  readonly seconds: number;
  readonly samplesPerSecond: number;
  /** Of the last batch. */
  readonly loss: number;
  readonly pictures: WeightPictures | undefined;
}

/** A mean loss and a share of images whose class was found. */
export interface DigitsScores {
  readonly loss: number;
  readonly accuracy: number;
}

/** The network over all test images. */
export interface Measured {
  readonly step: number;
  /** Epochs made, with their parts. */
  readonly epoch: number;
  /** While training, since the last measurement; null where nothing was trained. */
  readonly train: DigitsScores | null;
  readonly test: DigitsScores;
  /** How many images of each class (rows) were read as each (columns). */
  readonly matrix: readonly (readonly number[])[];
  /** The most confident mistakes, the worst first. */
  readonly mistakes: readonly TestImage[];
  /** Twelve digits for the weights; undefined on pages that may not compute it. */
  readonly hash: string | undefined;
}

/** A test image and how it is read. */
export interface TestImage {
  readonly row: number;
  readonly actual: number;
  readonly predicted: number;
  /** The probability of what it is read as. */
  readonly confidence: number;
  readonly pixels: Uint8Array;
}

/** A network that was read from a file. */
export interface OpenedNetwork {
  readonly layers: string;
  readonly parameterCount: number;
  readonly metadata: Readonly<Record<string, string>>;
  /** What its file says was measured. */
  readonly metrics: Readonly<Record<string, number>>;
}
