import type { EpochRecord } from "../fit/training-event.ts";
import type { Metrics } from "../loop/tally.ts";

/** Which measurement says how good a model is: of the validation set, or of training where there is none. */
export type Monitor<M extends Metrics> =
  | { readonly monitor?: "loss"; readonly mode?: "min" }
  | { readonly monitor: keyof M & string; readonly mode: "min" | "max" };

/** The measurement in a record; NaN when it is no number. */
export function monitored<M extends Metrics>(record: EpochRecord<M>, name: string): number {
  const scores: Readonly<Record<string, unknown>> = record.validation ?? record.train;
  const value = scores[name];
  return typeof value === "number" ? value : Number.NaN;
}

/** Whether a measurement is better than the best so far by more than `minDelta`. NaN never is. */
export function isBetter(
  value: number,
  best: number | undefined,
  mode: "min" | "max",
  minDelta = 0,
): boolean {
  if (Number.isNaN(value)) {
    return false;
  }
  return best === undefined || (mode === "min" ? value < best - minDelta : value > best + minDelta);
}
