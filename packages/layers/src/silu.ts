import { silu as apply } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The sigmoid linear unit, also called swish.
 *
 * `y = x / (1 + e^-x)`, element by element.
 *
 * @see Elfwing, Uchibe and Doya, "Sigmoid-weighted linear units", 2018.
 * @example
 * import { dense, silu, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), silu(), dense(3, 1));
 */
export function silu(): Activation {
  return activation("silu", apply);
}
