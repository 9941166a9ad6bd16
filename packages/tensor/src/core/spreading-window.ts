import { wholePair } from "./whole-pair.ts";
import type { Pair, Window } from "./window.ts";

/** How a transposed convolution spreads, and whether channels are kept apart. */
export interface ConvTransposeOptions {
  /** How far apart in the output neighbours of the input are, at least 1. Default 1. */
  readonly stride?: Pair;
  /** What is cut off at each edge of the output. Default 0. */
  readonly padding?: Pair;
  /**
   * Rows and columns added at the bottom and right, fewer than `stride` or `dilation`: several sizes become the same one by
   * a convolution with this stride, and this chooses which to go back to. Default 0.
   */
  readonly outputPadding?: Pair;
  /** How far apart the elements of the kernel are, at least 1. Default 1. */
  readonly dilation?: Pair;
  /** Cuts the channels into so many groups that do not see each other; both channel counts divide by it. Default 1. */
  readonly groups?: number;
}

/** The window whose places are the elements of an image, and the height and width of the output it moves over. */
export interface SpreadingWindow {
  readonly window: Window;
  readonly extent: readonly [height: number, width: number];
}

/**
 * Works out where the elements of images of `places` land when each is spread by a kernel of `size`.
 *
 * @throws RangeError when a setting is out of range or nothing is left of the output.
 */
export function spreadingWindow(
  operation: string,
  places: readonly [number, number],
  size: readonly [number, number],
  options: ConvTransposeOptions,
): SpreadingWindow {
  const stride = wholePair(operation, "stride", options.stride ?? 1, 1);
  const dilation = wholePair(operation, "dilation", options.dilation ?? 1, 1);
  const padding = wholePair(operation, "padding", options.padding ?? 0, 0);
  const added = wholePair(operation, "outputPadding", options.outputPadding ?? 0, 0);
  if (([0, 1] as const).some((i) => added[i] >= Math.max(stride[i], dilation[i]))) {
    throw new RangeError(
      `${operation}: outputPadding [${added.join(", ")}] must be smaller than stride [${stride.join(", ")}] or dilation ` +
        `[${dilation.join(", ")}].`,
    );
  }
  const along = (i: 0 | 1): number =>
    (places[i] - 1) * stride[i] - 2 * padding[i] + dilation[i] * (size[i] - 1) + added[i] + 1;
  const extent = [along(0), along(1)] as const;
  if (extent.some((length) => length < 1)) {
    throw new RangeError(
      `${operation}: padding [${padding.join(", ")}] leaves nothing of the output, which would be ` +
        `[${extent.join(", ")}]. Use less padding or a larger kernel.`,
    );
  }
  return { window: { size, stride, dilation, padding, places }, extent };
}
