/** The losses to choose from. */
export const lossNames = [
  "crossEntropy",
  "crossEntropySmooth",
  "multiClassFocal",
  "multiClassHinge",
  "meanSquaredError",
  "meanAbsoluteError",
  "huber",
] as const;

export type LossName = (typeof lossNames)[number];
