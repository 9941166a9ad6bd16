import { mean } from "@gradkit/tensor";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";

/**
 * The mean of every channel over the whole sequence, of whatever size.
 *
 * `y[n, c] = mean_i x[n, i, c]`: input `[batch, length, channels]`, output `[batch, channels]`.
 *
 * @example
 * import { globalAvgPool1d } from "@gradkit/layers";
 * console.log(globalAvgPool1d().outputShape([30, 64])); // [ 64 ]
 */
export function globalAvgPool1d(): Layer<number, SameWidth, Nothing, Nothing> {
  return parameterless({
    kind: "globalAvgPool1d",
    config: {},
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("globalAvgPool1d", ["length", "channels"], input);
      return input.slice(-1);
    },
    apply(x) {
      requireAxes("globalAvgPool1d", ["batch", "length", "channels"], x.shape);
      return mean(x, { axes: 1 });
    },
  });
}
