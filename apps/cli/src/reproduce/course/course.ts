import type { Layer } from "@gradkit/layers";
import type { Tree } from "@gradkit/tensor";

/** Loss per term and accuracy of some rows. */
export interface Scores {
  readonly loss: number;
  readonly accuracy: number;
}

/** What an epoch, counted from 0, came to. */
export interface EpochScores {
  readonly epoch: number;
  /** Measured while training, each batch before its own update. */
  readonly train: Scores;
  /** Measured after the epoch, by the name of the set. */
  readonly after: Readonly<Record<string, Scores>>;
}

/** How a training went. */
export interface CourseScores {
  readonly epochs: readonly EpochScores[];
  /** Each batch before its own update; empty unless asked for. */
  readonly batches: readonly Scores[];
  /** The epoch, counted from 0, in which the loss was no number any more; its scores are NaN, and no epoch follows. */
  readonly divergedIn: number | undefined;
}

/** The same with what was trained. */
export interface Course<P extends Tree = Tree> extends CourseScores {
  readonly model: Layer<number, number | "same", P>;
  readonly params: P;
}
