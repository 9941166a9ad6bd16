import { watched } from "./watch.ts";

/**
 * Runs `work` and looks at the result of every operation in it, forward and on the way back: the first that holds NaN or
 * infinity throws, naming the operation and the layer. It is slow; use it to find out where numbers go wrong, not always.
 *
 * @throws AnomalyError at the first such result.
 * @example
 * import { detectAnomalies, grad, log, sum, tensor, type Tensor } from "@gradkit/tensor";
 * const slope = grad((x: Tensor) => sum(log(x)));
 * try {
 *   detectAnomalies(() => slope(tensor([1, 0])));
 * } catch (error) {
 *   console.log(String(error).split(".")[0]); // AnomalyError: log gave -Infinity at element 1 of a result of shape [2]
 * }
 */
export function detectAnomalies<R>(work: () => R): R {
  return watched(work);
}
