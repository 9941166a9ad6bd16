import { reshape } from "../ops/reshape.ts";
import type { Tensor } from "../tensor.ts";
import { requireLayout } from "./require-layout.ts";
import { windowOver, type Window } from "./window.ts";

/** How a window moves over sequences. */
export interface SequenceWindowOptions {
  /** How far the window moves at a time, at least 1. */
  readonly stride?: number;
  /** Zeros added at both ends: a number, or `"same"` for an output as long as the input at stride 1. Default 0. */
  readonly padding?: number | "same";
  /** How far apart the elements of a window are, at least 1. Default 1. */
  readonly dilation?: number;
}

/** Sequences `[batch, length, channels]` as images of one row, and the window over them. */
export function sequenceWindow(
  operation: string,
  x: Tensor,
  size: number,
  { stride = 1, padding = 0, dilation = 1 }: SequenceWindowOptions,
): { readonly images: Tensor; readonly window: Window } {
  requireLayout(operation, x, ["batch", "length", "channels"]);
  const [batch, length, channels] = x.shape as [number, number, number];
  const images = reshape(x, [batch, 1, length, channels]);
  const window = windowOver(operation, images.shape, [1, size], {
    stride: [1, stride],
    padding: padding === "same" ? "same" : [0, padding],
    dilation: [1, dilation],
  });
  return { images, window };
}
