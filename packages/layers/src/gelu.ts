import { gelu as apply, type GeluOptions } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The Gaussian error linear unit: the input times the chance that a normal number is below it.
 *
 * `y = x (1 + erf(x / sqrt(2))) / 2`, or `x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2` with `approximate:
 * "tanh"`.
 *
 * @see Hendrycks and Gimpel, "Gaussian error linear units", 2016.
 * @example
 * import { dense, gelu, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), gelu(), dense(3, 1));
 */
export function gelu({ approximate = "none" }: GeluOptions = {}): Activation {
  return activation("gelu", (x) => apply(x, { approximate }), { approximate });
}
