import type { Dataset } from "@gradkit/datasets";
import type { OptimizerState } from "@gradkit/optimizers";
import type { Generator } from "@gradkit/random";
import type { Tree } from "@gradkit/tensor";
import type { Monitor } from "../best/monitor.ts";
import type { CheckpointStore } from "../checkpoint/checkpoint-store.ts";
import type { Metrics } from "../loop/tally.ts";
import type { TrainerOptions } from "../loop/trainer-options.ts";
import type { EpochRecord, TrainingEvent } from "./training-event.ts";

/** How {@link fit} trains. */
export interface FitOptions<
  P extends Tree = Tree,
  M extends Metrics = Metrics,
  S extends OptimizerState = OptimizerState,
> extends TrainerOptions<P, M, S> {
  /** Passes over the training set, a whole number of at least 1. Give this or `steps`. */
  readonly epochs?: number;
  /** Updates in all, a whole number of at least 1. */
  readonly steps?: number;
  /** A set to measure after each epoch, or the share of the training set to draw and set aside for that. */
  readonly validation?: Dataset | number;
  /** Updates between two measurements; after each epoch unless given. */
  readonly evaluateEvery?: number;
  /** Ends training when it brings nothing any more, and always leaves the best weights behind. */
  readonly earlyStopping?: EarlyStopping<M>;
  /** Ends training after a measurement for which this is true. */
  readonly until?: (record: EpochRecord<M>) => boolean;
  /** Writes checkpoints while it trains. */
  readonly checkpoints?: CheckpointOptions;
  /**
   * Goes on from a checkpoint as if training had never stopped, to the bit: the bytes of one, or true for the newest in the
   * store (a new run when there is none).
   */
  readonly resume?: Uint8Array | boolean;
  /**
   * Whatever else the run depends on, by name: generators that transforms draw from, the state of a plateau. It is saved in
   * checkpoints and restored in place.
   */
  readonly alsoSave?: Readonly<Record<string, Generator | object>>;
  /**
   * Looks at data, model and loss before the first step and after the 10th and 100th, and tells what looks wrong: labels out
   * of range, probabilities where logits belong, inputs nobody scaled, equal weights, dead and saturated units. Warnings are
   * events; without anybody to hear them they go to `console.warn`. Default true.
   */
  readonly guards?: boolean;
  /** Hears of every step, measurement, warning and checkpoint. */
  readonly onEvent?: (event: TrainingEvent<M>) => void;
  /** Ends training; the promise rejects with the signal's reason, after a last checkpoint. */
  readonly signal?: AbortSignal | undefined;
}

/** When to give up hoping for better. */
export type EarlyStopping<M extends Metrics> = Monitor<M> & {
  /** How many measurements in a row may bring no improvement. Default: any number, so that only the best is restored. */
  readonly patience?: number;
  /** What counts as improvement must be larger than this. Default 0. */
  readonly minDelta?: number;
};

/** When checkpoints are written, and which stay. */
export interface CheckpointOptions {
  readonly store: CheckpointStore;
  /** Default: every epoch. With several, whichever comes first. */
  readonly every?: { readonly steps?: number; readonly epochs?: number; readonly minutes?: number };
  /** How many of the newest stay. Default 1. */
  readonly keepLast?: number;
  /** Whether the best stays besides, as "best". Default false; what is best is said by `earlyStopping`, else the loss. */
  readonly keepBest?: boolean;
}
