import type { Racer } from "../racer.ts";
import { walkAll, type WalkSettings } from "./walk.ts";

/** How a racer fares with one rate. */
export interface RateTrial {
  readonly learningRate: number;
  /** The height at the end; undefined when it was lost. */
  readonly height: number | undefined;
}

/** Twelve rates, each about two and a half times the one before. */
export const trialRates: readonly number[] = Array.from({ length: 12 }, (_, i) =>
  Number((10 ** (-3.6 + 0.4 * i)).toPrecision(2)),
);

/** Tries a racer with one rate. */
export function tryRate(
  settings: Omit<WalkSettings, "racer">,
  racer: Racer,
  learningRate: number,
): RateTrial {
  const { values, isLost } = walkAll({ ...settings, racer: { ...racer, learningRate } });
  return { learningRate, height: isLost ? undefined : values.at(-1) };
}

/** The rate that ends lowest. */
export function bestRate(trials: readonly RateTrial[]): number | undefined {
  let best: RateTrial | undefined;
  for (const trial of trials) {
    if (trial.height !== undefined && trial.height < (best?.height ?? Infinity)) {
      best = trial;
    }
  }
  return best?.learningRate;
}
