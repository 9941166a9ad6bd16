import { scope } from "../memory/scope.ts";
import { withoutRecording } from "./recording.ts";

/**
 * Runs `work` without recording gradients, and frees every tensor made in it except those in its result.
 *
 * @example
 * import { mul, noGrad, ones, sum } from "@gradkit/tensor";
 * console.log(noGrad(() => sum(mul(ones([3]), 2))).item()); // 6
 */
export function noGrad<R>(work: () => R): R {
  return withoutRecording(() => scope(work));
}
