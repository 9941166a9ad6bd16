import { avgPool2d as pool, type Pair, type WindowOptions } from "@gradkit/tensor";
import { convolvedShape } from "./convolved-shape.ts";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";

/**
 * The mean of every window of an image; the window moves by its own size unless `stride` says otherwise.
 *
 * Input `[batch, height, width, channels]`, output `[batch, rows, columns, channels]`.
 *
 * @param size Height and width of the window.
 * @example
 * import { avgPool2d } from "@gradkit/layers";
 * console.log(avgPool2d(2).outputShape([28, 28, 6])); // [ 14, 14, 6 ]
 */
export function avgPool2d(
  size: Pair,
  options: WindowOptions = {},
): Layer<number, SameWidth, Nothing, Nothing> {
  const moves = { stride: size, ...options };
  return parameterless({
    kind: "avgPool2d",
    config: { size, ...moves },
    inputs: undefined,
    outputs: "same",
    outputShape: (input) => [...convolvedShape("avgPool2d", input, size, moves), input[2]!],
    apply: (x) => pool(x, size, moves),
  });
}
