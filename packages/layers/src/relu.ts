import { relu as positivePart } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The rectified linear unit.
 *
 * `y = max(x, 0)`, element by element.
 *
 * @example
 * import { dense, relu, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), relu(), dense(3, 1));
 */
export function relu(): Activation {
  return activation("relu", positivePart);
}
