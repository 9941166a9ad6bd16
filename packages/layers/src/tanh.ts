import { tanh as hyperbolicTangent } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The hyperbolic tangent, for outputs between -1 and 1.
 *
 * `y = tanh x`, element by element.
 *
 * @example
 * import { dense, tanh, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), tanh(), dense(3, 1));
 */
export function tanh(): Activation {
  return activation("tanh", hyperbolicTangent);
}
