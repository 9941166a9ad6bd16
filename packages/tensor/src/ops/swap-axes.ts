import { normalizeAxis } from "../core/axes.ts";
import type { Tensor } from "../tensor.ts";
import { transpose } from "./transpose.ts";

/**
 * Exchanges two axes. It is a view: no element moves.
 *
 * The gradient is exchanged back.
 *
 * @throws RangeError when there is no such axis.
 * @example
 * import { ones, swapAxes } from "@gradkit/tensor";
 * console.log(swapAxes(ones([2, 3, 4]), 0, -1).shape); // [ 4, 3, 2 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.swapaxes.html}
 */
export function swapAxes(x: Tensor, first: number, second: number): Tensor {
  const a = normalizeAxis(first, x.rank, "swapAxes");
  const b = normalizeAxis(second, x.rank, "swapAxes");
  return transpose(
    x,
    x.shape.map((_, axis) => (axis === a ? b : axis === b ? a : axis)),
  );
}
