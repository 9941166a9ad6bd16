import { isContiguous, sizeOf, contiguousStrides, type Shape } from "@gradkit/backend";
import { view } from "../core/view.ts";
import type { Tensor } from "../tensor.ts";
import { contiguous } from "./contiguous.ts";

/**
 * The same elements in row-major order under another shape; one length may be -1 and is worked out. No element is
 * copied unless the tensor is a transposed or broadcast view.
 *
 * The gradient is reshaped back.
 *
 * @throws RangeError when the number of elements differs.
 * @example
 * import { arange, reshape } from "@gradkit/tensor";
 * console.log(reshape(arange(0, 6), [2, -1]).toArray()); // [ [ 0, 1, 2 ], [ 3, 4, 5 ] ]
 */
export function reshape(x: Tensor, shape: Shape): Tensor {
  const full = shape.includes(-1) ? workOut(x, shape) : shape;
  if (sizeOf(full) !== x.size || full.some((length) => length < 0 || !Number.isInteger(length))) {
    throw new RangeError(
      `reshape: a tensor of shape [${x.shape.join(", ")}] has ${x.size} elements and cannot become ` +
        `[${shape.join(", ")}].`,
    );
  }
  const source = isContiguous(x.shape, x.strides) ? x : contiguous(x);
  return view(source, full, contiguousStrides(full), (g) => reshape(g, x.shape));
}

function workOut(x: Tensor, shape: Shape): Shape {
  const rest = sizeOf(shape.filter((length) => length !== -1));
  return shape.map((length) => (length === -1 ? (rest === 0 ? 0 : x.size / rest) : length));
}
