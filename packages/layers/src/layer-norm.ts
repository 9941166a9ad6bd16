import type { Shape } from "@gradkit/tensor";
import { applyAffine, initAffine, type AffineOptions, type AffineParams } from "./affine.ts";
import type { LastOf } from "./last-of.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { requireEpsilon } from "./require-epsilon.ts";
import { requireTrailing } from "./require-trailing.ts";
import { standardized } from "./standardized.ts";

/** What layer norm adds and learns. */
export interface LayerNormOptions<HasAffine extends boolean = boolean> extends AffineOptions<HasAffine> {
  /** Added to the variance, above 0. Default 1e-5. */
  readonly epsilon?: number;
}

/**
 * Gives every sample (every place of a sequence) mean 0 and variance 1 over its features, then learns a factor and an
 * offset for each feature.
 *
 * `y = (x - mean) / sqrt(variance + epsilon) weight + bias`, with both taken over the last axes, those of `shape`.
 *
 * @param shape The number of features, or the lengths of the last axes.
 * @throws RangeError when a setting is out of range.
 * @see Ba, Kiros and Hinton, "Layer normalization", 2016.
 * @example
 * import { layerNorm } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { tensor } from "@gradkit/tensor";
 * const layer = layerNorm(2);
 * const y = layer.apply(layer.init(rng(0)), tensor([[1, 3], [10, 30]]));
 * console.log(Array.from(y.data(), Math.round)); // [ -1, 1, -1, 1 ]
 */
export function layerNorm<
  const S extends number | readonly [...Shape, number],
  const HasAffine extends boolean = true,
>(
  shape: S,
  options: LayerNormOptions<HasAffine> = {},
): Layer<LastOf<S>, LastOf<S>, AffineParams<HasAffine>, Nothing> {
  const { epsilon = 1e-5, affine = true } = options;
  const lengths: Shape = typeof shape === "number" ? [shape] : shape;
  lengths.forEach((length) => requireCount("layerNorm", "each length of the shape", length));
  requireEpsilon("layerNorm", epsilon);
  const axes = lengths.map((_, i) => i - lengths.length);
  const width = lengths[lengths.length - 1];
  const layer: Layer<number, number, AffineParams<boolean>, Nothing> = {
    kind: "layerNorm",
    config: { shape, epsilon, affine },
    inputs: width,
    outputs: width,
    outputShape(input) {
      requireTrailing("layerNorm", lengths, input);
      return input;
    },
    init: (_, given) => initAffine(affine, lengths, given),
    buffers: () => ({}),
    apply(params, x) {
      requireTrailing("layerNorm", lengths, x.shape);
      return applyAffine(params, standardized(x, axes, epsilon).y);
    },
  };
  return layer as unknown as Layer<LastOf<S>, LastOf<S>, AffineParams<HasAffine>, Nothing>;
}
