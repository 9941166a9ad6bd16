import { softmax as distribution } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * Turns the last axis into a distribution. Leave it out before a loss that takes logits: `crossEntropy` does it itself, more exactly.
 *
 * `y_i = e^x_i / sum_j e^x_j` along the last axis.
 *
 * @example
 * import { dense, softmax, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), softmax(), dense(3, 1));
 */
export function softmax(): Activation {
  return activation("softmax", (x) => distribution(x));
}
