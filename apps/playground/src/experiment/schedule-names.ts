/** How the learning rate may change over a run. */
export const scheduleNames = [
  "constant",
  "cosine",
  "cosineRestarts",
  "exponential",
  "exponentialWarmup",
  "inverseTime",
  "linear",
  "linearWarmup",
  "multiStep",
  "oneCycle",
  "piecewise",
  "polynomial",
  "reduceOnPlateau",
  "step",
] as const;

export type ScheduleName = (typeof scheduleNames)[number];
