import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { erfc } from "./erfc.ts";
import { mul } from "./mul.ts";
import { sigmoid } from "./sigmoid.ts";
import { square } from "./square.ts";

/** Which formula {@link gelu} takes. */
export interface GeluOptions {
  /** `"none"` for the exact one, `"tanh"` for the faster one that early GPT models were trained with. Default `"none"`. */
  readonly approximate?: "none" | "tanh";
}

/**
 * The Gaussian error linear unit, element by element: `x` times the probability that a normal number is below it.
 *
 * `y = x / 2 * (1 + erf(x / sqrt(2)))`, or with `approximate: "tanh"`
 * `y = x / 2 * (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))`, which differs by up to 5e-4.
 *
 * @example
 * import { gelu, tensor } from "@gradkit/tensor";
 * console.log(gelu(tensor([0, 10])).toArray()); // [ 0, 10 ]
 * @see Hendrycks and Gimpel, "Gaussian error linear units (GELUs)", 2016.
 */
export function gelu(x: Tensor, { approximate = "none" }: GeluOptions = {}): Tensor {
  const input = floating(x);
  if (approximate === "none") {
    // The complement keeps its digits in the lower tail, where 1 + erf would lose them.
    return mul(mul(input, 0.5), erfc(mul(input, -Math.SQRT1_2)));
  }
  const angle = mul(input, add(mul(square(input), 0.044715), 1));
  // (1 + tanh u) / 2 is the logistic function of 2 u.
  return mul(input, sigmoid(mul(angle, 2 * Math.sqrt(2 / Math.PI))));
}
