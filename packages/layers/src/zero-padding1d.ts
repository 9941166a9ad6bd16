import { pad } from "@gradkit/tensor";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";
import { requirePadding } from "./require-padding.ts";

/**
 * Puts zeros before and after every sequence.
 *
 * Input `[batch, length, channels]`, output `[batch, before + length + after, channels]`.
 *
 * @param widths How many zeros before and after, or one number for both; whole numbers of at least 0.
 * @throws RangeError when a width is out of range.
 * @example
 * import { zeroPadding1d } from "@gradkit/layers";
 * console.log(zeroPadding1d([2, 0]).outputShape([10, 3])); // [ 12, 3 ]
 */
export function zeroPadding1d(
  widths: number | readonly [before: number, after: number],
): Layer<number, SameWidth, Nothing, Nothing> {
  const [before, after] = typeof widths === "number" ? [widths, widths] : widths;
  requirePadding("zeroPadding1d", [before, after]);
  return parameterless({
    kind: "zeroPadding1d",
    config: { widths: [before, after] },
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("zeroPadding1d", ["length", "channels"], input);
      return [before + input[0]! + after, input[1]!];
    },
    apply(x) {
      requireAxes("zeroPadding1d", ["batch", "length", "channels"], x.shape);
      return pad(x, [0, [before, after], 0]);
    },
  });
}
