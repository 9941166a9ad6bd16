import { softsign as apply } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * An activation between -1 and 1 that flattens more slowly than tanh.
 *
 * `y = x / (1 + |x|)`, element by element.
 *
 * @example
 * import { dense, softsign, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), softsign(), dense(3, 1));
 */
export function softsign(): Activation {
  return activation("softsign", apply);
}
