import { windowOver, type Pair, type Shape, type WindowOptions } from "@gradkit/tensor";

/** Rows and columns of what a window makes of an image of shape `[height, width, channels]`. */
export function convolvedShape(
  layer: string,
  input: Shape,
  size: Pair,
  options: WindowOptions,
): readonly [number, number] {
  return windowOver(layer, [1, ...input], size, options).places;
}
