import { isContiguous, sizeOf, type Memory, type View } from "@gradkit/backend";

/** Whether two views are flat runs of equally many numbers of one type in this memory. */
export function areAlike(view: View, other: View, memory: Memory): boolean {
  return (
    other.dtype === view.dtype &&
    other.block.memory === memory &&
    sizeOf(other.shape) === sizeOf(view.shape) &&
    isContiguous(other.shape, other.strides)
  );
}
