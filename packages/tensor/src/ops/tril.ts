import { aboveDiagonal } from "../core/above-diagonal.ts";
import { full } from "../create/full.ts";
import type { Tensor } from "../tensor.ts";
import { where } from "./where.ts";

/**
 * The lower triangle of matrices, with zeros above the diagonal: `[..., rows, columns]` keeps its shape.
 *
 * `y[i, j] = x[i, j]` where `j <= i + diagonal`, otherwise 0; so the gradient.
 *
 * @param diagonal The last diagonal that is kept: 0 for the main one, above it when positive, below it when negative.
 * @throws RangeError when `x` has fewer than two axes or `diagonal` is not a whole number.
 * @example
 * import { tensor, tril } from "@gradkit/tensor";
 * console.log(tril(tensor([[1, 2], [3, 4]])).toArray()); // [ [ 1, 0 ], [ 3, 4 ] ]
 */
export function tril(x: Tensor, diagonal = 0): Tensor {
  return where(aboveDiagonal("tril", x, diagonal), full([], 0, { dtype: x.dtype }), x);
}
