import type { Tensor } from "../tensor.ts";
import { diagonal } from "./diagonal.ts";
import { sum } from "./sum.ts";

/**
 * The sum of the diagonal of the matrices in the last two axes: `[..., n, m]` becomes `[...]`.
 *
 * `y = sum_i x_ii`, `dy/dx_ij = 1` where `i = j` and 0 elsewhere.
 *
 * @throws RangeError when there are fewer than two axes.
 * @example
 * import { tensor, trace } from "@gradkit/tensor";
 * console.log(trace(tensor([[1, 2], [3, 4]])).item()); // 5
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.trace.html}
 */
export function trace(x: Tensor): Tensor {
  if (x.rank < 2) {
    throw new RangeError(`trace: needs matrices, but got shape [${x.shape.join(", ")}].`);
  }
  return sum(diagonal(x), { axes: -1 });
}
