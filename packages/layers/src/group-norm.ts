import { reshape, sizeOf } from "@gradkit/tensor";
import { applyAffine, initAffine, type AffineOptions, type AffineParams } from "./affine.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { requireEpsilon } from "./require-epsilon.ts";
import { requireWidth } from "./require-width.ts";
import { standardized } from "./standardized.ts";

/** What group norm adds and learns. */
export interface GroupNormOptions<HasAffine extends boolean = boolean> extends AffineOptions<HasAffine> {
  /** Added to the variance, above 0. Default 1e-5. */
  readonly epsilon?: number;
}

/**
 * Gives every group of channels of a sample mean 0 and variance 1 over all its places, then learns a factor and an
 * offset for each channel. It does not depend on the batch.
 *
 * `y = (x - mean) / sqrt(variance + epsilon) weight + bias` for input `[batch, ..., channels]`, with both taken over the
 * axes between and the channels of one group, which lie next to each other.
 *
 * @param groups Into how many groups the channels are cut, a whole number of at least 1.
 * @param channels How many channels come in, a multiple of `groups`.
 * @throws RangeError when a setting is out of range or the channels do not divide by the groups.
 * @see Wu and He, "Group normalization", 2018.
 * @example
 * import { conv2d, groupNorm, relu, sequential } from "@gradkit/layers";
 * const block = sequential(conv2d(3, 8, { kernel: 3, bias: false }), groupNorm(4, 8), relu());
 * console.log(block.outputShape([32, 32, 3])); // [ 30, 30, 8 ]
 */
export function groupNorm<const Width extends number, const HasAffine extends boolean = true>(
  groups: number,
  channels: Width,
  options: GroupNormOptions<HasAffine> = {},
): Layer<Width, Width, AffineParams<HasAffine>, Nothing> {
  const { epsilon = 1e-5, affine = true } = options;
  requireCount("groupNorm", "groups", groups);
  requireCount("groupNorm", "channels", channels);
  requireCount("groupNorm", "channels / groups", channels / groups);
  requireEpsilon("groupNorm", epsilon);
  const layer: Layer<Width, Width, AffineParams<boolean>, Nothing> = {
    kind: "groupNorm",
    config: { groups, channels, epsilon, affine },
    inputs: channels,
    outputs: channels,
    outputShape(input) {
      requireWidth("groupNorm", channels, input[input.length - 1], input);
      return input;
    },
    init: (_, given) => initAffine(affine, [channels], given),
    buffers: () => ({}),
    apply(params, x) {
      requireWidth("groupNorm", channels, x.shape[x.rank - 1], x.shape);
      const places = sizeOf(x.shape.slice(1, -1));
      const apart = reshape(x, [x.shape[0]!, places, groups, channels / groups]);
      return applyAffine(params, reshape(standardized(apart, [1, 3], epsilon).y, x.shape));
    },
  };
  return layer as unknown as Layer<Width, Width, AffineParams<HasAffine>, Nothing>;
}
