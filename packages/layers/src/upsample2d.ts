import { broadcastTo, matmul, reshape, type Pair, type Tensor } from "@gradkit/tensor";
import { interpolation } from "./interpolation.ts";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";
import { requireCount } from "./require-count.ts";

/** What new pixels between the old ones are. */
export interface Upsample2dOptions {
  /** `"nearest"` repeats every pixel, `"bilinear"` interpolates between neighbours. Default "nearest". */
  readonly method?: "nearest" | "bilinear";
}

/**
 * Makes images larger by whole factors.
 *
 * Input `[batch, height, width, channels]`, output with height and width times their factors. Bilinear interpolation
 * takes pixels as areas, as PyTorch does without `align_corners`.
 *
 * @param scale The factor of height and width, or one for both; whole numbers of at least 1.
 * @throws RangeError when a factor or the method is none of these.
 * @example
 * import { upsample2d } from "@gradkit/layers";
 * console.log(upsample2d([2, 3], { method: "bilinear" }).outputShape([7, 7, 16])); // [ 14, 21, 16 ]
 */
export function upsample2d(
  scale: Pair,
  { method = "nearest" }: Upsample2dOptions = {},
): Layer<number, SameWidth, Nothing, Nothing> {
  const [rows, columns] = typeof scale === "number" ? [scale, scale] : scale;
  requireCount("upsample2d", "scale", rows);
  requireCount("upsample2d", "scale", columns);
  if (!["nearest", "bilinear"].includes(method)) {
    throw new RangeError(`upsample2d: method must be "nearest" or "bilinear", but is "${method}".`);
  }
  return parameterless({
    kind: "upsample2d",
    config: { scale: [rows, columns], method },
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("upsample2d", ["height", "width", "channels"], input);
      return [input[0]! * rows, input[1]! * columns, input[2]!];
    },
    apply(x) {
      requireAxes("upsample2d", ["batch", "height", "width", "channels"], x.shape);
      return method === "nearest" ? repeated(x, rows, columns) : interpolated(x, rows, columns);
    },
  });
}

function repeated(x: Tensor, rows: number, columns: number): Tensor {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const apart = reshape(x, [batch, height, 1, width, 1, channels]);
  const wide = broadcastTo(apart, [batch, height, rows, width, columns, channels]);
  return reshape(wide, [batch, height * rows, width * columns, channels]);
}

/** Rows first, then columns: each a product with a matrix of weights. */
function interpolated(x: Tensor, rows: number, columns: number): Tensor {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const tall = matmul(interpolation(height, rows, x.dtype), reshape(x, [batch, height, width * channels]));
  const lines = reshape(tall, [batch * height * rows, width, channels]);
  const wide = matmul(interpolation(width, columns, x.dtype), lines);
  return reshape(wide, [batch, height * rows, width * columns, channels]);
}
