import type { Shape } from "@gradkit/backend";
import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { expanded } from "../core/expanded.ts";
import { view } from "../core/view.ts";
import type { Tensor } from "../tensor.ts";
import { sumTo } from "./sum-to.ts";

/**
 * Repeats axes of length 1, and adds axes in front, up to `shape`. It is a view: no element is copied.
 *
 * The gradient is summed over what was repeated.
 *
 * @throws RangeError when `x` does not broadcast to exactly `shape`.
 * @example
 * import { broadcastTo, tensor } from "@gradkit/tensor";
 * console.log(broadcastTo(tensor([1, 2]), [2, 2]).toArray()); // [ [ 1, 2 ], [ 1, 2 ] ]
 */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  const reached = broadcastShapes(x.shape, shape, "broadcastTo");
  if (reached.length !== shape.length || reached.some((length, axis) => length !== shape[axis])) {
    throw new RangeError(
      `broadcastTo: [${x.shape.join(", ")}] broadcasts to [${reached.join(", ")}], not to [${shape.join(", ")}].`,
    );
  }
  return view(x, shape, expanded(x, shape).strides, (g) => sumTo(g, x.shape));
}
