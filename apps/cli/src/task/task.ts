import type { Metric } from "@gradkit/metrics";
import type { TrainingLoss } from "@gradkit/training";
import type { TaskName } from "./task-name.ts";

/** Metrics by the names of scores. */
export type Measures = Readonly<Record<string, Metric>>;

/** What a model is trained for: what it minimises, and what is measured. */
export interface Task {
  readonly name: TaskName;
  readonly loss: TrainingLoss;
  /** Those that `scoreForms` names, in their order. */
  readonly metrics: Measures;
}
