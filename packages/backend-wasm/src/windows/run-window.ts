import type { View } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { KernelExports } from "../generated/kernels.ts";
import type { Window } from "./window.ts";

/** Calls a kernel that moves a window over images of `bytes` per element; `other` is the address of the other operand. */
export function runWindow(
  run: KernelExports["largestInWindowFloat32"],
  images: View,
  { size, stride, dilation, padding, places }: Window,
  bytes: number,
  other: number,
): void {
  const { shape } = images;
  run(
    shape[0]!,
    shape[1]!,
    shape[2]!,
    shape[3]!,
    places[0],
    places[1],
    size[0],
    size[1],
    stride[0],
    stride[1],
    dilation[0],
    dilation[1],
    padding[0],
    padding[1],
    addressOf(images, bytes),
    other,
    0, // The first image; only "largestInWindow" counts positions from there.
  );
}
