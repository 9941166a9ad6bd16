import { formatCount } from "./format-count.ts";
import { formatScore } from "./format-score.ts";

/** A number in a unit that nobody knows here: like a score, but whole and with its thousands apart where it is large. */
export function formatMeasure(value: number): string {
  const size = Math.abs(value);
  return size >= 1000 && size < 1e12 ? formatCount(Math.round(value)) : formatScore(value);
}
