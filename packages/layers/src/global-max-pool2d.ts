import { max } from "@gradkit/tensor";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";

/**
 * The largest element of every channel over the whole image, of whatever size.
 *
 * `y[n, c] = max_{i, j} x[n, i, j, c]`: input `[batch, height, width, channels]`, output `[batch, channels]`.
 *
 * @example
 * import { globalMaxPool2d } from "@gradkit/layers";
 * console.log(globalMaxPool2d().outputShape([7, 7, 64])); // [ 64 ]
 */
export function globalMaxPool2d(): Layer<number, SameWidth, Nothing, Nothing> {
  return parameterless({
    kind: "globalMaxPool2d",
    config: {},
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("globalMaxPool2d", ["height", "width", "channels"], input);
      return input.slice(-1);
    },
    apply(x) {
      requireAxes("globalMaxPool2d", ["batch", "height", "width", "channels"], x.shape);
      return max(x, { axes: [1, 2] });
    },
  });
}
