import { normalizeAxis } from "../core/axes.ts";
import { sameShape } from "../core/broadcast-shapes.ts";
import type { Tensor } from "../tensor.ts";
import { concat } from "./concat.ts";
import { expandDims } from "./expand-dims.ts";

/**
 * Puts tensors of one shape side by side along a new axis.
 *
 * The gradient is cut apart again.
 *
 * @param axis Where the new axis stands in the result, counted from its end when negative.
 * @throws RangeError when there is no tensor, their shapes differ, or the result has no such axis.
 * @example
 * import { stack, tensor } from "@gradkit/tensor";
 * const [a, b] = [tensor([1, 2]), tensor([3, 4])];
 * console.log(stack([a, b]).toArray(), stack([a, b], 1).toArray()); // [ [ 1, 2 ], [ 3, 4 ] ] [ [ 1, 3 ], [ 2, 4 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.stack.html}
 */
export function stack(tensors: readonly Tensor[], axis = 0): Tensor {
  const [first] = tensors;
  if (first === undefined) {
    throw new RangeError("stack: there is no tensor to put side by side; give it at least one.");
  }
  const along = normalizeAxis(axis, first.rank + 1, "stack");
  tensors.forEach((x, i) => {
    if (!sameShape(x.shape, first.shape)) {
      throw new RangeError(
        `stack: tensor ${i} has shape [${x.shape.join(", ")}], but the first one has [${first.shape.join(", ")}]; ` +
          "all must be equal. Use concat to join along an axis they have.",
      );
    }
  });
  return concat(
    tensors.map((x) => expandDims(x, along)),
    along,
  );
}
