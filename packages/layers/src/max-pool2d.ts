import { maxPool2d as pool, type Pair, type WindowOptions } from "@gradkit/tensor";
import { convolvedShape } from "./convolved-shape.ts";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";

/**
 * The largest element of every window of an image; the window moves by its own size unless `stride` says otherwise.
 *
 * Input `[batch, height, width, channels]`, output `[batch, rows, columns, channels]`.
 *
 * @param size Height and width of the window.
 * @example
 * import { maxPool2d } from "@gradkit/layers";
 * console.log(maxPool2d(2).outputShape([28, 28, 6])); // [ 14, 14, 6 ]
 */
export function maxPool2d(
  size: Pair,
  options: WindowOptions = {},
): Layer<number, SameWidth, Nothing, Nothing> {
  const moves = { stride: size, ...options };
  return parameterless({
    kind: "maxPool2d",
    config: { size, ...moves },
    inputs: undefined,
    outputs: "same",
    outputShape: (input) => [...convolvedShape("maxPool2d", input, size, moves), input[2]!],
    apply: (x) => pool(x, size, moves),
  });
}
