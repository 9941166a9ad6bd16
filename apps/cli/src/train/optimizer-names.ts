/** The optimizers to choose from. */
export const optimizerNames = [
  "adam",
  "adamW",
  "adamax",
  "adaBelief",
  "adadelta",
  "adafactor",
  "adagrad",
  "adopt",
  "lamb",
  "lars",
  "lion",
  "muon",
  "nadam",
  "radam",
  "rmsprop",
  "sgd",
  "yogi",
] as const;

/** The name of an optimizer. */
export type OptimizerName = (typeof optimizerNames)[number];

/** The optimizer of those who name none. */
export const defaultOptimizer: OptimizerName = "adam";
