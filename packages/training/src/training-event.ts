import type { Metrics, Scores } from "./tally.ts";

/** What one pass over the training set came to. */
export interface EpochRecord<M extends Metrics> {
  /** Counted from 1. */
  readonly epoch: number;
  /** Updates made so far in the run. */
  readonly step: number;
  /** Measured while training, each batch before its own update. */
  readonly train: Scores<M>;
  /** Measured after the epoch; undefined without a validation set. */
  readonly validation: Scores<M> | undefined;
  /** That of the epoch's last update. */
  readonly learningRate: number;
  /** Time spent on updates, validation apart. */
  readonly seconds: number;
  readonly samplesPerSecond: number;
}

/** Something that happened in training. */
export type TrainingEvent<M extends Metrics> =
  | { readonly kind: "step"; readonly progress: StepProgress<M> }
  | { readonly kind: "epoch"; readonly record: EpochRecord<M> };

/** How far training has come. */
export interface StepProgress<M extends Metrics> {
  readonly epoch: number;
  readonly epochs: number;
  /** Updates made in this epoch, of `stepsPerEpoch`. */
  readonly stepInEpoch: number;
  readonly stepsPerEpoch: number;
  /** Updates made in the run. */
  readonly step: number;
  /** The means of this epoch up to here. */
  scores(): Scores<M>;
  readonly samplesPerSecond: number;
  /** An estimate of the time until the last epoch ends. */
  readonly secondsLeft: number;
}
