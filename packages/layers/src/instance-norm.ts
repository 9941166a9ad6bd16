import type { AffineParams } from "./affine.ts";
import { groupNorm, type GroupNormOptions } from "./group-norm.ts";
import type { Layer, Nothing } from "./layer.ts";

/**
 * Gives every channel of a sample mean 0 and variance 1 over all its places: group norm with a group for each channel.
 * As usual for this norm it learns nothing unless `affine` is true.
 *
 * `y = (x - mean) / sqrt(variance + epsilon)` for input `[batch, ..., channels]`, with both taken over the axes between.
 *
 * @param channels How many channels come in, a whole number of at least 1.
 * @throws RangeError when a setting is out of range, or when the input has no axes between batch and channels.
 * @see Ulyanov, Vedaldi and Lempitsky, "Instance normalization", 2016.
 * @example
 * import { instanceNorm } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { tensor } from "@gradkit/tensor";
 * const layer = instanceNorm(1);
 * const y = layer.apply(layer.init(rng(0)), tensor([[[7], [9]]]));
 * console.log(Array.from(y.data(), Math.round)); // [ -1, 1 ]
 */
export function instanceNorm<const Width extends number, const HasAffine extends boolean = false>(
  channels: Width,
  options: GroupNormOptions<HasAffine> = {},
): Layer<Width, Width, AffineParams<HasAffine>, Nothing> {
  const { epsilon = 1e-5, affine = false } = options;
  const norm = groupNorm<Width, boolean>(channels, channels, { epsilon, affine });
  const layer: Layer<Width, Width, AffineParams<boolean>, Nothing> = {
    ...norm,
    kind: "instanceNorm",
    config: { channels, epsilon, affine },
    outputShape(input) {
      requirePlaces(input, input.length);
      return norm.outputShape(input);
    },
    apply(params, x) {
      requirePlaces(x.shape, x.rank - 1);
      return norm.apply(params, x);
    },
  };
  return layer as unknown as Layer<Width, Width, AffineParams<HasAffine>, Nothing>;
}

function requirePlaces(shape: readonly number[], axes: number): void {
  if (axes < 2) {
    throw new RangeError(
      `instanceNorm: needs places between batch and channels, as in [batch, height, width, channels], but got ` +
        `shape [${shape.join(", ")}]. layerNorm works on features alone.`,
    );
  }
}
