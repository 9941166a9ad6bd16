export { DivergenceError } from "./divergence-error.ts";
export { evaluate } from "./evaluate.ts";
export { fit } from "./fit.ts";
export { tally } from "./tally.ts";

export type { EvaluateOptions } from "./evaluate.ts";
export type { FitOptions, Run } from "./fit.ts";
export type { Metrics, Scores, Tally } from "./tally.ts";
export type { EpochRecord, StepProgress, TrainingEvent } from "./training-event.ts";
