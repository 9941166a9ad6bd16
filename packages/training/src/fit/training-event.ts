import type { Metrics, Scores } from "../loop/tally.ts";

/** What a stretch of training came to: an epoch, or the steps since the last evaluation. */
export interface EpochRecord<M extends Metrics> {
  /** Counted from 1. */
  readonly epoch: number;
  /** Updates made so far in the run. */
  readonly step: number;
  /** Measured while training, each batch before its own update. */
  readonly train: Scores<M>;
  /** Measured after the stretch; undefined without a validation set. */
  readonly validation: Scores<M> | undefined;
  /** That of the last update. */
  readonly learningRate: number;
  /** Time spent on updates, validation apart. */
  readonly seconds: number;
  readonly samplesPerSecond: number;
}

/** Something that happened in training. */
export type TrainingEvent<M extends Metrics> =
  | { readonly kind: "start"; readonly plan: TrainingPlan }
  | { readonly kind: "step"; readonly progress: StepProgress<M> }
  /** A measurement in the middle of an epoch. */
  | { readonly kind: "evaluation"; readonly record: EpochRecord<M>; readonly isBest: boolean }
  | { readonly kind: "epoch"; readonly record: EpochRecord<M>; readonly isBest: boolean }
  | { readonly kind: "checkpoint"; readonly name: string; readonly step: number; readonly bytes: number }
  | { readonly kind: "warning"; readonly warning: TrainingWarning }
  | { readonly kind: "end"; readonly reason: EndReason; readonly step: number };

/** Why training ended: all epochs made, no improvement any more, the goal reached, or stopped by its user. */
export type EndReason = "done" | "patience" | "until" | "stopped";

/** What is about to be done. */
export interface TrainingPlan {
  readonly epochs: number;
  /** Updates in all. */
  readonly steps: number;
  readonly stepsPerEpoch: number;
  readonly trainRows: number;
  readonly validationRows: number;
  /** Updates that a checkpoint brought along; 0 for a new run. */
  readonly resumedAt: number;
}

/** Something that looks wrong, and what to do about it. */
export interface TrainingWarning {
  /** What kind it is, for programs. */
  readonly code: string;
  /** One sentence with the evidence and what to do. */
  readonly message: string;
}

/** How far training has come. */
export interface StepProgress<M extends Metrics> {
  readonly epoch: number;
  readonly epochs: number;
  /** Updates made in this epoch, of `stepsPerEpoch`. */
  readonly stepInEpoch: number;
  readonly stepsPerEpoch: number;
  /** Updates made in the run. */
  readonly step: number;
  /** The loss of this batch before its update. */
  readonly loss: number;
  readonly learningRate: number;
  /** The norm of all gradients together; undefined where it is not measured. */
  readonly gradientNorm: number | undefined;
  /** The means since the last record. */
  scores(): Scores<M>;
  readonly samplesPerSecond: number;
  /** An estimate of the time until the last epoch ends. */
  readonly secondsLeft: number;
}
