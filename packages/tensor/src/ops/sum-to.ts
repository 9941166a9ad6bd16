import type { Shape } from "@gradkit/backend";
import { sameShape } from "../core/broadcast-shapes.ts";
import type { Tensor } from "../tensor.ts";
import { reshape } from "./reshape.ts";
import { sum } from "./sum.ts";

/**
 * The reverse of broadcasting: sums over the axes along which `shape` was repeated to become the shape of `x`.
 *
 * @example
 * import { ones, sumTo } from "@gradkit/tensor";
 * console.log(sumTo(ones([4, 2]), [2]).toArray()); // [ 4, 4 ]
 */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) {
    return x;
  }
  const added = x.rank - shape.length;
  const axes = x.shape.flatMap((length, axis) =>
    axis < added || (shape[axis - added] === 1 && length !== 1) ? [axis] : [],
  );
  if (axes.length === 0) {
    return x;
  }
  return reshape(sum(x, { axes, keepDims: true }), shape);
}
