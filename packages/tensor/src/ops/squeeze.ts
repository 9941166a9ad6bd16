import { reducedAxes } from "../core/axes.ts";
import { withUnitAxes } from "../core/with-unit-axes.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Drops axes of length 1, all of them by default. It is a view: no element is copied.
 *
 * The gradient gets the axes back.
 *
 * @param axes One axis or several, negative ones counted from the end.
 * @throws RangeError when there is no such axis, or its length is not 1.
 * @example
 * import { ones, squeeze } from "@gradkit/tensor";
 * console.log(squeeze(ones([1, 3, 1])).shape); // [ 3 ]
 * console.log(squeeze(ones([1, 3, 1]), -1).shape); // [ 1, 3 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.squeeze.html}
 */
export function squeeze(x: Tensor, axes?: number | readonly number[]): Tensor {
  const named = reducedAxes(x.shape, axes, "squeeze");
  const dropped = x.shape.map((length, axis) => {
    if (axes !== undefined && named[axis] === true && length !== 1) {
      throw new RangeError(
        `squeeze: axis ${axis} of shape [${x.shape.join(", ")}] has length ${length}; only axes of length 1 can go.`,
      );
    }
    return named[axis] === true && length === 1;
  });
  const rest = (list: readonly number[]): number[] => list.filter((_, axis) => dropped[axis] !== true);
  return withUnitAxes(x, rest(x.shape), rest(x.strides));
}
