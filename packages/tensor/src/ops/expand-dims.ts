import { reducedAxes } from "../core/axes.ts";
import { withUnitAxes } from "../core/with-unit-axes.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Adds axes of length 1 (PyTorch's `unsqueeze`). It is a view: no element is copied.
 *
 * The gradient loses the axes again.
 *
 * @param axes Where the new axes stand in the result, negative ones counted from its end.
 * @throws RangeError when the result has no such axis, or one is named twice.
 * @example
 * import { expandDims, ones } from "@gradkit/tensor";
 * console.log(expandDims(ones([2, 3]), 1).shape); // [ 2, 1, 3 ]
 * console.log(expandDims(ones([3]), [0, -1]).shape); // [ 1, 3, 1 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.expand_dims.html}
 */
export function expandDims(x: Tensor, axes: number | readonly number[]): Tensor {
  const added = typeof axes === "number" ? [axes] : axes;
  const rank = x.rank + added.length;
  const isNew = reducedAxes(new Array<number>(rank).fill(1), added, "expandDims");
  if (isNew.filter(Boolean).length !== added.length) {
    throw new RangeError(
      `expandDims: [${added.join(", ")}] names an axis of the ${rank} of the result twice.`,
    );
  }
  let next = 0;
  const from = isNew.map((fresh) => (fresh ? -1 : next++));
  return withUnitAxes(
    x,
    from.map((axis) => x.shape[axis] ?? 1),
    from.map((axis) => x.strides[axis] ?? 1),
  );
}
