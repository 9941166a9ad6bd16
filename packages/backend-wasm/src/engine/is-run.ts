import { isContiguous, sizeOf, type DType, type Memory, type View } from "@gradkit/backend";

/** Whether a view is a flat run of `size` elements of `dtype` in this memory. */
export function isRun(view: View, dtype: DType, size: number, memory: Memory): boolean {
  return (
    view.dtype === dtype &&
    view.block.memory === memory &&
    sizeOf(view.shape) === size &&
    isContiguous(view.shape, view.strides)
  );
}
