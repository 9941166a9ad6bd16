import { normalizeAxis } from "../core/axes.ts";
import { sameShape } from "../core/broadcast-shapes.ts";
import { flatPositions } from "../core/flat-positions.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { scatterFlat } from "./scatter-flat.ts";

/**
 * `x` with elements added along an axis, in every line at other positions: `y = x`, then `y[i, indices[i, j]] += source[i, j]`
 * for the last axis of a matrix, in order of `j`. The reverse of {@link gather}.
 *
 * The gradient of `x` is that of the result; the one of `source` is gathered from it.
 *
 * @param indices int32 or uint8 in the shape of `source`, counted from the end when negative.
 * @param source In the shape of `x` but for the axis.
 * @throws RangeError when there is no such axis, the shapes do not fit, or an index is not on the axis.
 * @throws TypeError when the indices are not integers.
 * @example
 * import { scatterAdd, tensor, zeros } from "@gradkit/tensor";
 * const at = tensor([2, 0, 2], { dtype: "int32" });
 * console.log(scatterAdd(zeros([4]), at, tensor([1, 2, 3])).toArray()); // [ 2, 0, 4, 0 ]
 * @see {@link https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_add_.html}
 */
export function scatterAdd(x: Tensor, indices: Tensor, source: Tensor, axis = -1): Tensor {
  const along = normalizeAxis(axis, x.rank, "scatterAdd");
  const others = source.shape.map((length, i) => (i === along ? x.shape[along]! : length));
  if (!sameShape(indices.shape, source.shape) || !sameShape(others, x.shape)) {
    throw new RangeError(
      `scatterAdd: indices [${indices.shape.join(", ")}] and source [${source.shape.join(", ")}] must have one shape, ` +
        `that of [${x.shape.join(", ")}] but for axis ${along}.`,
    );
  }
  return add(x, scatterFlat(source, flatPositions(indices, x.shape, along, "scatterAdd"), x.shape));
}
