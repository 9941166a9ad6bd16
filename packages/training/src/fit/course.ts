import type { Batch, Dataset } from "@gradkit/datasets";
import type { Tree } from "@gradkit/tensor";
import type { CheckpointKeeper } from "../checkpoint/keep-checkpoints.ts";
import type { Session } from "../checkpoint/session.ts";
import type { Metrics, Scores } from "../loop/tally.ts";
import type { TrainingControl } from "./start-training.ts";
import type { EpochRecord, TrainingWarning } from "./training-event.ts";

/** A run and everything around it that the loop needs. */
export interface Course<P extends Tree, M extends Metrics> {
  readonly session: Session<P, M>;
  readonly control: TrainingControl<M>;
  /** Updates in all. */
  readonly steps: number;
  readonly epochs: number;
  /** Updates between two measurements; undefined for the end of each epoch. */
  readonly evaluateEvery: number | undefined;
  readonly validation: Dataset | undefined;
  /** Whether the best model is followed, and whether running out of patience ends training. */
  readonly tracksBest: boolean;
  readonly stopsEarly: boolean;
  readonly until: ((record: EpochRecord<M>) => boolean) | undefined;
  /** What looks wrong with the batch that comes next; undefined when nobody looks. */
  readonly watch: ((batch: Batch) => readonly TrainingWarning[]) | undefined;
  readonly keeper: CheckpointKeeper | undefined;
  /** Lets others have their turn; rejects when training is aborted. */
  readonly breathe: () => Promise<void> | undefined;
  readonly measure: (set: Dataset) => Promise<Scores<M>>;
}
