export { evaluate } from "./evaluation/evaluate.ts";

export { fit } from "./fit/fit.ts";

export { DivergenceError } from "./loop/divergence-error.ts";
export { generatorsOf } from "./loop/generators-of.ts";
export { tally } from "./loop/tally.ts";
export { trainer } from "./loop/trainer.ts";

export { CheckpointError } from "./checkpoint/checkpoint-error.ts";
export { memoryStore } from "./checkpoint/memory-store.ts";
export { readCheckpoint } from "./checkpoint/read-checkpoint.ts";

export { predict } from "./prediction/predict.ts";
export { predictBatches } from "./prediction/predict-batches.ts";

export { crossValidate } from "./studies/cross-validate.ts";
export { findLearningRate } from "./studies/find-learning-rate.ts";
export { learningCurve } from "./studies/learning-curve.ts";
export { repeatRuns } from "./studies/repeat-runs.ts";
export { spreadOf } from "./studies/spread.ts";

export { loadModel } from "./model-file/load-model.ts";
export { saveModel } from "./model-file/save-model.ts";

export { serveTraining } from "./worker/serve-training.ts";
export { trainInWorker } from "./worker/train-in-worker.ts";

export type { Monitor } from "./best/monitor.ts";
export type { Checkpoint, CheckpointFacts } from "./checkpoint/checkpoint.ts";
export type { CheckpointStore } from "./checkpoint/checkpoint-store.ts";
export type { EvaluateOptions } from "./evaluation/evaluate.ts";
export type { CheckpointOptions, EarlyStopping, FitOptions } from "./fit/fit-options.ts";
export type { Run } from "./fit/run.ts";
export type { RunningTraining, Training } from "./fit/training.ts";
export type {
  EndReason,
  EpochRecord,
  StepProgress,
  TrainingEvent,
  TrainingPlan,
  TrainingWarning,
} from "./fit/training-event.ts";
export type { BatchSource } from "./loop/batch-source.ts";
export type { Divergence } from "./loop/divergence-error.ts";
export type { RunGenerators } from "./loop/generators-of.ts";
export type { Metrics, Scores, Tally, TallyState } from "./loop/tally.ts";
export type { Trainer, TrainerPosition } from "./loop/trainer.ts";
export type { TrainerOptions } from "./loop/trainer-options.ts";
export type { LossWeights, TrainingLoss } from "./loop/training-loss.ts";
export type { LoadedModel, LoadModelOptions } from "./model-file/load-model.ts";
export type { ModelFacts } from "./model-file/model-facts.ts";
export type { SaveModelOptions } from "./model-file/save-model.ts";
export type { PredictOptions, PredictedBatch } from "./prediction/predict-batches.ts";
export type { CrossValidateOptions, CrossValidation } from "./studies/cross-validate.ts";
export type { LearningCurveOptions, LearningCurvePoint } from "./studies/learning-curve.ts";
export type { RepeatedRuns, RepeatRunsOptions } from "./studies/repeat-runs.ts";
export type { ScoreSpreads } from "./studies/score-spreads.ts";
export type { Spread } from "./studies/spread.ts";
export type { TrainInWorkerOptions, WorkerRun } from "./worker/train-in-worker.ts";
export type { WorkerLike } from "./worker/worker-like.ts";
export type { FindLearningRateOptions } from "./studies/find-learning-rate.ts";
export type { RateSearch } from "./studies/rate-search.ts";
