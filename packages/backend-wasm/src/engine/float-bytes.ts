import type { Memory, View } from "@gradkit/backend";

/**
 * The bytes of one element where a kernel for floating point numbers can work on the view: 4 or 8, and 0 where it
 * cannot, because the element type is another or the elements are in another memory.
 */
export function floatBytes(view: View, memory: Memory): number {
  if (view.block.memory !== memory) {
    return 0;
  }
  return view.dtype === "float32" ? 4 : view.dtype === "float64" ? 8 : 0;
}
