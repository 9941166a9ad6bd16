import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";
import { isWindow, type Window } from "./window.ts";

/**
 * The arguments of the kernels "convolve", `results = windows(images) weights`, "convolveBack", which overwrites `images` by
 * what adds up from the windows `results weights^T`, and "convolveWeights", `weights = windows(images)^T results`.
 */
export interface ConvolutionArguments {
  /** Of shape `[batch, height, width, channels]`. */
  readonly images: View;
  /** Of shape `[kernel rows, kernel columns, channels, outputs]`. */
  readonly weights: View;
  /** Of shape `[batch, rows, columns, outputs]`. */
  readonly results: View;
  readonly window: Window;
}

/** Whether the arguments of a kernel are exactly these. */
export function isConvolutionArguments(value: unknown): value is ConvolutionArguments {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 4) {
    return false;
  }
  const args: Partial<Record<keyof ConvolutionArguments, unknown>> = value;
  return isView(args.images) && isView(args.weights) && isView(args.results) && isWindow(args.window);
}
