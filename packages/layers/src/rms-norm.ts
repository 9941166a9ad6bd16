import { add, div, full, mean, mul, sqrt, square, type Tensor } from "@gradkit/tensor";
import type { Layer, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { requireEpsilon } from "./require-epsilon.ts";
import { requireWidth } from "./require-width.ts";

/**
 * Divides every sample (every place of a sequence) by the root of the mean square of its features, then learns a factor
 * for each feature: layer norm without means and offsets.
 *
 * `y = x / sqrt(mean(x^2) + epsilon) weight` over the last axis.
 *
 * @param features How many features come in along the last axis, a whole number of at least 1.
 * @param options `epsilon` is added to the mean square, above 0, 1e-6 unless said otherwise.
 * @throws RangeError when a setting is out of range.
 * @see Zhang and Sennrich, "Root mean square layer normalization", 2019.
 * @example
 * import { rmsNorm } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { tensor } from "@gradkit/tensor";
 * const layer = rmsNorm(2);
 * const y = layer.apply(layer.init(rng(0)), tensor([[5, -5]]));
 * console.log(Array.from(y.data(), Math.round)); // [ 1, -1 ]
 */
export function rmsNorm<const Width extends number>(
  features: Width,
  { epsilon = 1e-6 }: { readonly epsilon?: number } = {},
): Layer<Width, Width, { readonly weight: Tensor }, Nothing> {
  requireCount("rmsNorm", "features", features);
  requireEpsilon("rmsNorm", epsilon);
  return {
    kind: "rmsNorm",
    config: { features, epsilon },
    inputs: features,
    outputs: features,
    outputShape(input) {
      requireWidth("rmsNorm", features, input[input.length - 1], input);
      return input;
    },
    init: (_, { dtype = "float32" } = {}) => ({ weight: full([features], 1, { dtype }) }),
    buffers: () => ({}),
    apply({ weight }, x) {
      requireWidth("rmsNorm", features, x.shape[x.rank - 1], x.shape);
      const power = mean(square(x), { axes: -1, keepDims: true });
      return mul(div(x, sqrt(add(power, epsilon))), weight);
    },
  };
}
