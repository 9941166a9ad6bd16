import { softmaxOf } from "../worker/measure-test.ts";
import type { AskedClass } from "./asked-class.ts";

/** The probability of a class: among all, or of the two alone where it is held against another one. */
export function certaintyOf(scores: Float64Array, { target, rival }: AskedClass): number {
  const among = rival === undefined ? scores : Float64Array.of(scores[target] ?? NaN, scores[rival] ?? NaN);
  return softmaxOf(among)[rival === undefined ? target : 0] ?? NaN;
}
