import { sigmoid as logistic } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The logistic activation, for outputs between 0 and 1.
 *
 * `y = 1 / (1 + e^-x)`, element by element.
 *
 * @example
 * import { dense, sigmoid, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), sigmoid(), dense(3, 1));
 */
export function sigmoid(): Activation {
  return activation("sigmoid", logistic);
}
