import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { reshape } from "./reshape.ts";

/**
 * Every element of `a` times every element of `b`: the axes of `a`, then those of `b`.
 *
 * `y_ij = a_i b_j`, `dL/da_i = sum_j g_ij b_j`, `dL/db_j = sum_i g_ij a_i`.
 *
 * @example
 * import { outer, tensor } from "@gradkit/tensor";
 * console.log(outer(tensor([1, 2]), tensor([3, 4, 5])).toArray()); // [ [ 3, 4, 5 ], [ 6, 8, 10 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.multiply.outer.html}
 */
export function outer(a: Tensor, b: Tensor): Tensor {
  return mul(reshape(a, [...a.shape, ...new Array<number>(b.rank).fill(1)]), b);
}
