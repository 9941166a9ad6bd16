import { broadcastShapes } from "../core/broadcast-shapes.ts";
import type { Shape } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";

/**
 * Repeats tensors to the one shape that all of them broadcast to. They are views: no element is copied.
 *
 * Each gradient is summed over what was repeated.
 *
 * @throws RangeError when the shapes do not fit together.
 * @example
 * import { broadcastTensors, tensor } from "@gradkit/tensor";
 * const [a, b] = broadcastTensors([tensor([1, 2]), tensor([[3], [4]])]);
 * console.log(a?.toArray(), b?.toArray()); // [ [ 1, 2 ], [ 1, 2 ] ] [ [ 3, 3 ], [ 4, 4 ] ]
 * @see {@link https://numpy.org/doc/stable/user/basics.broadcasting.html}
 */
export function broadcastTensors(tensors: readonly Tensor[]): Tensor[] {
  const shape = tensors.reduce<Shape>(
    (reached, x) => broadcastShapes(reached, x.shape, "broadcastTensors"),
    [],
  );
  return tensors.map((x) => broadcastTo(x, shape));
}
