import { softplus as smoothPositivePart } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * A smooth rectified linear unit.
 *
 * `y = ln(1 + e^x)`, element by element.
 *
 * @example
 * import { dense, softplus, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), softplus(), dense(3, 1));
 */
export function softplus(): Activation {
  return activation("softplus", smoothPositivePart);
}
