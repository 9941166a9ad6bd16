import { logSoftmax as logDistribution } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The logarithm of a distribution over the last axis.
 *
 * `y_i = x_i - ln sum_j e^x_j` along the last axis.
 *
 * @example
 * import { dense, logSoftmax, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), logSoftmax(), dense(3, 1));
 */
export function logSoftmax(): Activation {
  return activation("logSoftmax", (x) => logDistribution(x));
}
