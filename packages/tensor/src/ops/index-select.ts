import { normalizeAxis } from "../core/axes.ts";
import { readPositions } from "../core/read-positions.ts";
import { takeRows } from "../core/rows.ts";
import { fromData } from "../create/from-data.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Takes whole rows of an axis by their positions: `y[..., i, ...] = x[..., indices[i], ...]`. Indices of several axes put
 * all of them in place of the axis, so that a table `[vocabulary, width]` and indices `[batch, time]` give an embedding
 * `[batch, time, width]`. {@link gather} takes elements one by one.
 *
 * The gradient of a row is the sum over all places it was taken to.
 *
 * @param indices int32 or uint8 of any shape, counted from the end when negative.
 * @throws RangeError when there is no such axis, or an index is not on it.
 * @throws TypeError when the indices are not integers.
 * @example
 * import { indexSelect, tensor } from "@gradkit/tensor";
 * const table = tensor([[1, 2], [3, 4], [5, 6]]);
 * const words = tensor([2, 0, 2], { dtype: "int32" });
 * console.log(indexSelect(table, words).toArray()); // [ [ 5, 6 ], [ 1, 2 ], [ 5, 6 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.take.html}
 */
export function indexSelect(x: Tensor, indices: Tensor, axis = 0): Tensor {
  const along = normalizeAxis(axis, x.rank, "indexSelect");
  const positions = readPositions(indices, x.shape[along]!, along, "indexSelect");
  return takeRows(x, fromData(positions, indices.shape), along);
}
