import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";
import { isWindow, type Window } from "./window.ts";

/**
 * The arguments of the kernels "unfold", which copies all windows out of images and overwrites `windows`, and "fold",
 * which adds windows up where they came from and overwrites `images`. What lies in the padding is 0.
 */
export interface WindowArguments {
  /** Of shape `[batch, height, width, channels]`. */
  readonly images: View;
  /** Of shape `[batch, rows, columns, kernel rows, kernel columns, channels]`. */
  readonly windows: View;
  readonly window: Window;
}

/** Whether the arguments of a kernel are exactly these. */
export function isWindowArguments(value: unknown): value is WindowArguments {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 3) {
    return false;
  }
  const args: Partial<Record<keyof WindowArguments, unknown>> = value;
  return isView(args.images) && isView(args.windows) && isWindow(args.window);
}
