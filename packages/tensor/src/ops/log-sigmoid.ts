import type { Tensor } from "../tensor.ts";
import { neg } from "./neg.ts";
import { softplus } from "./softplus.ts";

/**
 * The logarithm of {@link sigmoid}, element by element, computed without overflow.
 *
 * `y = -ln(1 + e^-x)`, `dy/dx = sigmoid(-x)`.
 *
 * @example
 * import { logSigmoid, tensor } from "@gradkit/tensor";
 * console.log(logSigmoid(tensor([-1000, -2000])).toArray()); // [ -1000, -2000 ]
 */
export function logSigmoid(x: Tensor): Tensor {
  return neg(softplus(neg(x)));
}
