import type { Shape, View } from "@gradkit/backend";

/** A view repeated to a broadcast shape by strides of 0, without copying. */
export function expanded(x: View, shape: Shape): View {
  if (x.shape === shape) {
    return x;
  }
  const missing = shape.length - x.shape.length;
  const strides = shape.map((length, axis) => {
    const own = x.shape[axis - missing];
    return own === undefined || (own === 1 && length !== 1) ? 0 : x.strides[axis - missing]!;
  });
  return { block: x.block, dtype: x.dtype, shape, strides, offset: x.offset };
}
