import { requireFraction, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";

/** The settings that Adam and its relatives share. */
export interface AdamSettings {
  readonly learningRate: Hyper;
  readonly beta1: Hyper;
  readonly beta2: Hyper;
  readonly epsilon: Hyper;
}

/** Throws unless the settings of Adam and its relatives are in range, naming the relative. */
export function requireAdamSettings(
  optimizer: string,
  { learningRate, beta1, beta2, epsilon }: AdamSettings,
): void {
  requireRate(optimizer, "learningRate", learningRate);
  requireFraction(optimizer, "beta1", beta1);
  requireFraction(optimizer, "beta2", beta2);
  requireRate(optimizer, "epsilon", epsilon);
}
