import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";
import { isWindow, type Window } from "./window.ts";

/**
 * The arguments of the kernel "largestInWindow": the position of the first largest element of every window and channel,
 * counted row by row over all images. NaN counts as the largest, and padding never counts.
 */
export interface LargestArguments {
  /** Of shape `[batch, height, width, channels]`. */
  readonly images: View;
  /** Of shape `[batch, rows, columns, channels]` and int32, overwritten. */
  readonly positions: View;
  readonly window: Window;
}

/** Whether the arguments of a kernel named "largestInWindow" are exactly these. */
export function isLargestArguments(value: unknown): value is LargestArguments {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 3) {
    return false;
  }
  const args: Partial<Record<keyof LargestArguments, unknown>> = value;
  return isView(args.images) && isView(args.positions) && isWindow(args.window);
}
