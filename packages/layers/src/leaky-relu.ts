import { leakyRelu as apply, type LeakyReluOptions } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * A rectified linear unit with a small slope on the negative side.
 *
 * `y = x` where `x > 0`, and `negativeSlope x` elsewhere.
 *
 * @see Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
 * @example
 * import { dense, leakyRelu, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), leakyRelu(), dense(3, 1));
 */
export function leakyRelu({ negativeSlope = 0.01 }: LeakyReluOptions = {}): Activation {
  return activation("leakyRelu", (x) => apply(x, { negativeSlope }), { negativeSlope });
}
