import type { LayerDescription } from "@gradkit/layers";
import type { PlaneConfig } from "../experiment/plane-config.ts";
import type { KeptMoment } from "./kept-moment.ts";

/** What the page asks of the worker. */
export type Command =
  /** Begins a new run, from these weights if there are any, or goes on with one from a moment. */
  | {
      readonly kind: "init";
      readonly config: PlaneConfig;
      readonly weights?: Float32Array;
      readonly kept?: KeptMoment;
    }
  /** Asks for what to go on from later. */
  | { readonly kind: "keep" }
  /** Changes settings without a new run. */
  | { readonly kind: "set"; readonly config: PlaneConfig }
  | { readonly kind: "play" }
  | { readonly kind: "pause" }
  | { readonly kind: "step"; readonly unit: "step" | "epoch" }
  /** Goes to a moment of the past; training goes on from there. */
  | { readonly kind: "seek"; readonly moment: number }
  /** Writes one weight, given its place among all. */
  | { readonly kind: "write"; readonly place: number; readonly value: number }
  /** Asks for the network as a file, with these strings in it. */
  | { readonly kind: "save"; readonly metadata: Readonly<Record<string, string>> }
  /** Asks what is in the file of a network. */
  | { readonly kind: "open"; readonly file: Uint8Array }
  /** Says that the last frame was drawn. */
  | { readonly kind: "seen" }
  /** Asks whether it is still there. */
  | { readonly kind: "ping" }
  | { readonly kind: "dispose" };

/** What a command comes to: `init` gives a setup, `keep` a moment, `save` a file, `open` a model. */
export interface Answer {
  readonly kept?: KeptMoment;
  readonly setup?: Setup;
  readonly file?: Uint8Array;
  readonly model?: OpenedModel;
}

/** A network that was read from a file. */
export interface OpenedModel {
  readonly layers: LayerDescription;
  readonly inputShape: readonly number[];
  /** Classes that it tells apart. */
  readonly classes: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly weights: Float32Array;
}

/** A command and the number that its answer bears. */
export interface Request {
  readonly id: number;
  readonly command: Command;
}

/** What the worker says. */
export type Message =
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "failure"; readonly id: number; readonly error: string }
  | { readonly kind: "frame"; readonly frame: Frame }
  | { readonly kind: "status"; readonly status: Status };

/** Whether it trains, and why not. */
export type Status =
  | { readonly kind: "paused" }
  | { readonly kind: "playing" }
  | { readonly kind: "solved"; readonly accuracy: number }
  | { readonly kind: "ended" }
  | { readonly kind: "diverged"; readonly divergence: DivergenceNews };

/** What happened when numbers stopped making sense. */
export interface DivergenceNews {
  readonly epoch: number;
  readonly step: number;
  readonly loss: number;
  readonly learningRate: number;
  readonly gradientNorm: number | null;
  /** The layer or parameter where it began. */
  readonly place: string | null;
  readonly operation: string | null;
  /** The parameter with the largest gradients. */
  readonly tensor: string | null;
  /** The moment to go back to: the last one at least fifty steps before. */
  readonly wayBack: number;
}

/** A stretch of the plane. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  /** Width and height. */
  readonly side: number;
}

/** A parameter: its name, its shape, and where its numbers stand among all. */
export interface ParameterPlace {
  readonly path: string;
  readonly shape: readonly number[];
  readonly start: number;
}

/** What stays the same over a run. */
export interface Setup {
  readonly engine: { readonly simd: boolean; readonly threads: number; readonly portable: boolean };
  /** Pairs of coordinates. */
  readonly points: Float32Array;
  readonly labels: Uint8Array;
  /** 1 for points that are only measured. */
  readonly isTest: Uint8Array;
  readonly classes: number;
  readonly bounds: Bounds;
  /** Units in each layer, inputs and outputs among them. */
  readonly widths: readonly number[];
  readonly parameters: readonly ParameterPlace[];
  readonly parameterCount: number;
  readonly stepsPerEpoch: number;
}

/** A mean loss and a share of points whose class was found. */
export interface Scores {
  readonly loss: number;
  readonly accuracy: number;
}

/** One epoch for the charts. */
export interface EpochNews {
  readonly epoch: number;
  readonly train: Scores;
  readonly test: Scores | null;
  readonly learningRate: number;
  /** Seconds that were spent computing until then; not known of epochs of an earlier visit. */
  readonly seconds?: number;
}

/** What a moment of training looks like; arrays belong to whoever gets them. */
export interface Frame {
  /** Whole epochs made. */
  readonly epoch: number;
  /** Updates made. */
  readonly step: number;
  /** Seconds that were spent computing. */
  readonly seconds: number;
  readonly learningRate: number;
  /** Of all points to train on, measured now. */
  readonly train: Scores;
  readonly test: Scores | null;
  /** Epochs that ended since the last frame; one with a number seen before takes the place of all from there on. */
  readonly news: readonly EpochNews[];
  readonly weights: Float32Array;
  readonly gradients: Float32Array;
  /** The share of each class, 0 to 255, for a grid of points from the upper left on. */
  readonly surface: Uint8Array;
  /** What each unit gives on a coarser grid, -127 to 127 of its own largest; units of all layers one after the other. */
  readonly units: Int8Array;
  /** For each unit of the hidden layers: 1 where it is never active, 2 where it always is at its limits. */
  readonly flags: Uint8Array;
  /** The epochs of the moments to which one can go back. */
  readonly moments: Float64Array;
  /** The moment shown. */
  readonly moment: number;
}

/** Points along one side of the map. */
export const surfaceSide = 100;

/** Points along one side of the picture of a unit. */
export const unitSide = 24;
