import { adaptiveMaxPool1d as pool } from "@gradkit/tensor";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";
import { requireCount } from "./require-count.ts";

/**
 * The largest element of each of a fixed number of parts of sequences of any size.
 *
 * Input `[batch, length, channels]`, output `[batch, size, channels]`; part `i` runs from
 * `floor(i length / parts)` to `ceil((i + 1) length / parts)`.
 *
 * @param size Length of the output; whole numbers of at least 1.
 * @throws RangeError when the size is out of range.
 * @example
 * import { adaptiveMaxPool1d } from "@gradkit/layers";
 * console.log(adaptiveMaxPool1d(3).outputShape([28, 6])); // [ 3, 6 ]
 */
export function adaptiveMaxPool1d(size: number): Layer<number, SameWidth, Nothing, Nothing> {
  requireCount("adaptiveMaxPool1d", "size", size);
  return parameterless({
    kind: "adaptiveMaxPool1d",
    config: { size: size },
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("adaptiveMaxPool1d", ["length", "channels"], input);
      return [size, input[1]!];
    },
    apply: (x) => pool(x, size),
  });
}
