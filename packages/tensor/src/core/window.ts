import type { Shape } from "@gradkit/backend";
import { wholePair } from "./whole-pair.ts";

/** A length along height and width, or the same for both. */
export type Pair = number | readonly [height: number, width: number];

/** How a window moves over height and width. */
export interface WindowOptions {
  /** How far the window moves at a time, at least 1. Default 1. */
  readonly stride?: Pair;
  /** Zeros added at each edge: a number, or `"same"` for an output as large as the input at stride 1. Default 0. */
  readonly padding?: Pair | "same";
  /** How far apart the elements of a window are, at least 1. Default 1. */
  readonly dilation?: Pair;
}

/** A window with every length worked out; pairs are height, width. */
export interface Window {
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly dilation: readonly [number, number];
  /** Zeros above and to the left; what is below and to the right follows from the output. */
  readonly padding: readonly [number, number];
  /** How many places the window has. */
  readonly places: readonly [number, number];
}

/**
 * Works out where a window of `size` stands over images of shape `[batch, height, width, channels]`.
 *
 * @throws RangeError when a setting is out of range or the window is larger than the padded image.
 */
export function windowOver(operation: string, shape: Shape, size: Pair, options: WindowOptions): Window {
  if (shape.length !== 4) {
    throw new RangeError(
      `${operation}: needs images of shape [batch, height, width, channels], but got [${shape.join(", ")}].`,
    );
  }
  const kernel = wholePair(operation, "size", size, 1);
  const stride = wholePair(operation, "stride", options.stride ?? 1, 1);
  const dilation = wholePair(operation, "dilation", options.dilation ?? 1, 1);
  const span = [0, 1].map((i) => (kernel[i]! - 1) * dilation[i]! + 1);
  const { padding = 0 } = options;
  const total =
    padding === "same"
      ? span.map((length) => length - 1)
      : wholePair(operation, "padding", padding, 0).map((length) => 2 * length);
  const places = [0, 1].map((i) => Math.floor((shape[i + 1]! + total[i]! - span[i]!) / stride[i]!) + 1);
  if (places.some((count) => count < 1)) {
    throw new RangeError(
      `${operation}: a window that spans [${span.join(", ")}] does not fit into an image of ` +
        `[${shape[1]!}, ${shape[2]!}] with padding. Use a smaller window or more padding.`,
    );
  }
  return {
    size: kernel,
    stride,
    dilation,
    padding: [Math.floor(total[0]! / 2), Math.floor(total[1]! / 2)],
    places: [places[0]!, places[1]!],
  };
}
