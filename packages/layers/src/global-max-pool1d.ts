import { max } from "@gradkit/tensor";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";

/**
 * The largest element of every channel over the whole sequence, of whatever size.
 *
 * `y[n, c] = max_i x[n, i, c]`: input `[batch, length, channels]`, output `[batch, channels]`.
 *
 * @example
 * import { globalMaxPool1d } from "@gradkit/layers";
 * console.log(globalMaxPool1d().outputShape([30, 64])); // [ 64 ]
 */
export function globalMaxPool1d(): Layer<number, SameWidth, Nothing, Nothing> {
  return parameterless({
    kind: "globalMaxPool1d",
    config: {},
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("globalMaxPool1d", ["length", "channels"], input);
      return input.slice(-1);
    },
    apply(x) {
      requireAxes("globalMaxPool1d", ["batch", "length", "channels"], x.shape);
      return max(x, { axes: 1 });
    },
  });
}
