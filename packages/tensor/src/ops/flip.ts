import { reducedAxes } from "../core/axes.ts";
import type { Tensor } from "../tensor.ts";
import { slice } from "./slice.ts";

/**
 * Reverses the order along axes, along all of them by default. It is a view: no element is copied.
 *
 * The gradient is reversed too.
 *
 * @throws RangeError when there is no such axis.
 * @example
 * import { flip, tensor } from "@gradkit/tensor";
 * console.log(flip(tensor([[1, 2], [3, 4]]), 1).toArray()); // [ [ 2, 1 ], [ 4, 3 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.flip.html}
 */
export function flip(x: Tensor, axes?: number | readonly number[]): Tensor {
  return slice(
    x,
    reducedAxes(x.shape, axes, "flip").map((reversed) => (reversed ? { step: -1 } : {})),
  );
}
