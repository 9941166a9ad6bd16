import type { Shape } from "@gradkit/backend";
import { normalizeAxis } from "../core/axes.ts";
import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { flatPositions } from "../core/flat-positions.ts";
import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { takeFlat } from "./take-flat.ts";

/**
 * Takes elements along an axis, other ones in every line: `y[i, j] = x[i, indices[i, j]]` for the last axis of a matrix
 * (PyTorch's `gather`, NumPy's `take_along_axis`). The other axes broadcast. {@link indexSelect} takes whole rows.
 *
 * The gradient is {@link scatterAdd} into zeros.
 *
 * @param indices int32 or uint8 with as many axes as `x`, counted from the end when negative.
 * @throws RangeError when there is no such axis, the shapes do not fit, or an index is not on the axis.
 * @throws TypeError when the indices are not integers.
 * @example
 * import { gather, tensor } from "@gradkit/tensor";
 * const x = tensor([[1, 2, 3], [4, 5, 6]]);
 * const best = tensor([[2], [0]], { dtype: "int32" });
 * console.log(gather(x, best).toArray()); // [ [ 3 ], [ 4 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.take_along_axis.html}
 */
export function gather(x: Tensor, indices: Tensor, axis = -1): Tensor {
  const along = normalizeAxis(axis, x.rank, "gather");
  if (indices.rank !== x.rank) {
    throw new RangeError(
      `gather: indices of shape [${indices.shape.join(", ")}] must have as many axes as [${x.shape.join(", ")}]. ` +
        "Use indexSelect to take whole rows.",
    );
  }
  const shared = broadcastShapes(
    withLength(x.shape, along, 1),
    withLength(indices.shape, along, 1),
    "gather",
  );
  const source = broadcastTo(x, withLength(shared, along, x.shape[along]!));
  const wide = broadcastTo(indices, withLength(shared, along, indices.shape[along]!));
  return takeFlat(source, flatPositions(wide, source.shape, along, "gather"));
}

function withLength(shape: Shape, axis: number, length: number): Shape {
  return shape.map((own, i) => (i === axis ? length : own));
}
