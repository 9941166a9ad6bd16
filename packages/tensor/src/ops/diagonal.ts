import { strided } from "../core/strided.ts";
import type { Tensor } from "../tensor.ts";

/**
 * A diagonal of the matrices in the last two axes: `[..., n, m]` becomes `[..., length]`. It is a view: no element is
 * copied.
 *
 * `y_i = x_(i, i + offset)`; the gradient is 0 beside the diagonal.
 *
 * @param offset How far above the main diagonal; below it when negative.
 * @throws RangeError when there are fewer than two axes, or `offset` is not whole.
 * @example
 * import { diagonal, tensor } from "@gradkit/tensor";
 * const x = tensor([[1, 2, 3], [4, 5, 6]]);
 * console.log(diagonal(x).toArray(), diagonal(x, 1).toArray()); // [ 1, 5 ] [ 2, 6 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.diagonal.html}
 */
export function diagonal(x: Tensor, offset = 0): Tensor {
  if (x.rank < 2) {
    throw new RangeError(`diagonal: needs matrices, but got shape [${x.shape.join(", ")}].`);
  }
  if (!Number.isInteger(offset)) {
    throw new RangeError(`diagonal: offset must be a whole number, not ${offset}.`);
  }
  const rows = x.rank - 2;
  const [down, right] = [Math.max(-offset, 0), Math.max(offset, 0)];
  const length = Math.max(0, Math.min(x.shape[rows]! - down, x.shape[rows + 1]! - right));
  return strided(x, [...x.shape.slice(0, rows), length], (strides) => ({
    offset: down * strides[rows]! + right * strides[rows + 1]!,
    strides: [...strides.slice(0, rows), strides[rows]! + strides[rows + 1]!],
  }));
}
