import type { Tensor } from "../tensor.ts";
import { elu } from "./elu.ts";
import { mul } from "./mul.ts";

// From the paper: the values for which mean 0 and variance 1 are a fixed point.
const alpha = 1.6732632423543772;
const scale = 1.0507009873554805;

/**
 * The scaled exponential linear unit, element by element, which pulls activations towards mean 0 and variance 1.
 *
 * `y = scale * elu(x, alpha)` with `scale = 1.0507...` and `alpha = 1.6732...`.
 *
 * @example
 * import { selu, tensor } from "@gradkit/tensor";
 * console.log(selu(tensor([0, 1], { dtype: "float64" })).toArray()); // [ 0, 1.0507009873554805 ]
 * @see Klambauer, Unterthiner, Mayr and Hochreiter, "Self-normalizing neural networks", 2017.
 */
export function selu(x: Tensor): Tensor {
  return mul(elu(x, { alpha }), scale);
}
