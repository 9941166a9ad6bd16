import { add, fromData, maximum, minimum, mul, type Tensor } from "@gradkit/tensor";
import { constant } from "./constant.ts";
import { describeInitializer } from "./describe-initializer.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { requireWidth } from "./require-width.ts";

/** How the slopes start. */
export interface PreluOptions {
  /** Draws the slopes, `constant(0.25)` unless said otherwise. */
  readonly weight?: Initializer;
}

/**
 * The rectified linear unit with a learned slope on the negative side, one for each feature.
 *
 * `y = max(x, 0) + weight min(x, 0)`: input and output `[batch, ..., features]`, `weight` of shape `[features]`.
 *
 * @param features How many features come in along the last axis, a whole number of at least 1.
 * @throws RangeError when the count is out of range or the input has another width.
 * @see He, Zhang, Ren and Sun, "Delving deep into rectifiers", 2015.
 * @example
 * import { prelu } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { tensor } from "@gradkit/tensor";
 * const layer = prelu(2);
 * console.log(layer.apply(layer.init(rng(0)), tensor([[-4, 4]])).toArray()); // [ [ -1, 4 ] ]
 */
export function prelu<const Width extends number>(
  features: Width,
  { weight = constant(0.25) }: PreluOptions = {},
): Layer<Width, Width, { readonly weight: Tensor }, Nothing> {
  requireCount("prelu", "features", features);
  return {
    kind: "prelu",
    config: { features, weight: describeInitializer(weight) },
    inputs: features,
    outputs: features,
    outputShape(input) {
      requireWidth("prelu", features, input[input.length - 1], input);
      return input;
    },
    init: (rng, { dtype = "float32" } = {}) => ({
      weight: fromData(weight.sample(rng, [features]), [features], dtype),
    }),
    buffers: () => ({}),
    apply(params, x) {
      requireWidth("prelu", features, x.shape[x.rank - 1], x.shape);
      return add(maximum(x, 0), mul(minimum(x, 0), params.weight));
    },
  };
}
