import { mish as apply } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * A smooth activation, a little negative for negative inputs.
 *
 * `y = x tanh(ln(1 + e^x))`, element by element.
 *
 * @see Misra, "Mish: A self regularized non-monotonic activation function", 2019.
 * @example
 * import { dense, mish, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), mish(), dense(3, 1));
 */
export function mish(): Activation {
  return activation("mish", apply);
}
