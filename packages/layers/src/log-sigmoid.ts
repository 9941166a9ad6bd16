import { logSigmoid as apply } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The logarithm of the logistic activation, exact also where that is too small for a number.
 *
 * `y = -ln(1 + e^-x)`, element by element.
 *
 * @example
 * import { dense, logSigmoid, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), logSigmoid());
 */
export function logSigmoid(): Activation {
  return activation("logSigmoid", apply);
}
