import type { Dataset } from "@gradkit/datasets";
import type { Tree } from "@gradkit/tensor";
import type { Metrics, Scores } from "../loop/tally.ts";
import type { EndReason, EpochRecord, TrainingWarning } from "./training-event.ts";

/** A finished training run. */
export interface Run<P extends Tree, M extends Metrics> {
  /** The trained parameters: the best ones with `earlyStopping`, else the last. */
  readonly params: P;
  readonly buffers: Tree;
  /** One record for each epoch, or each measurement with `evaluateEvery`: a plain table. */
  readonly history: readonly EpochRecord<M>[];
  /** The record of the best measurement; undefined without `earlyStopping` or `keepBest`. */
  readonly best: EpochRecord<M> | undefined;
  readonly reason: EndReason;
  /** What looked wrong in the first steps; see `guards`. */
  readonly warnings: readonly TrainingWarning[];
  /** The loss and metrics of the trained model on another set. */
  evaluate(dataset: Dataset): Promise<Scores<M>>;
}
