import type { View } from "@gradkit/backend";

/** Where a view of 4-byte elements starts, in bytes. Kernels read it as unsigned, so it may pass 2 GB. */
export function address4(view: View): number {
  return view.block.address + view.offset * 4;
}

/** Where a view of 8-byte elements starts, in bytes. */
export function address8(view: View): number {
  return view.block.address + view.offset * 8;
}
