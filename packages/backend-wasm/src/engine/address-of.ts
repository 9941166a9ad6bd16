import type { View } from "@gradkit/backend";

/** Where a view's first element stands, in bytes; kernels read it as unsigned, so it may pass 2 GB. */
export function addressOf(view: View, bytesPerElement: number): number {
  return view.block.address + view.offset * bytesPerElement;
}
