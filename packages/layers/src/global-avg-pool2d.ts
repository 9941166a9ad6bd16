import { mean } from "@gradkit/tensor";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";

/**
 * The mean of every channel over the whole image, of whatever size.
 *
 * `y[n, c] = mean_{i, j} x[n, i, j, c]`: input `[batch, height, width, channels]`, output `[batch, channels]`.
 *
 * @example
 * import { globalAvgPool2d } from "@gradkit/layers";
 * console.log(globalAvgPool2d().outputShape([7, 7, 64])); // [ 64 ]
 */
export function globalAvgPool2d(): Layer<number, SameWidth, Nothing, Nothing> {
  return parameterless({
    kind: "globalAvgPool2d",
    config: {},
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("globalAvgPool2d", ["height", "width", "channels"], input);
      return input.slice(-1);
    },
    apply(x) {
      requireAxes("globalAvgPool2d", ["batch", "height", "width", "channels"], x.shape);
      return mean(x, { axes: [1, 2] });
    },
  });
}
