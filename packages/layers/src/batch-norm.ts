import { add, div, full, mul, neg, sqrt, type Tensor } from "@gradkit/tensor";
import { applyAffine, initAffine, type AffineOptions, type AffineParams } from "./affine.ts";
import type { Layer } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { requireEpsilon } from "./require-epsilon.ts";
import { requireWidth } from "./require-width.ts";
import { standardized } from "./standardized.ts";
import { trackRunning } from "./track-running.ts";

/** How batch norm measures. */
export interface BatchNormOptions<HasAffine extends boolean = boolean> extends AffineOptions<HasAffine> {
  /** How much of each batch goes into the running mean and variance, from 0 to 1. Default 0.1. */
  readonly momentum?: number;
  /** Added to the variance, above 0. Default 1e-5. */
  readonly epsilon?: number;
}

/** What batch norm carries from step to step: one number for each feature. */
export type BatchNormBuffers = { readonly runningMean: Tensor; readonly runningVariance: Tensor };

/**
 * Gives every feature mean 0 and variance 1 over the batch (and over all places of an image or sequence), then learns a
 * factor and an offset.
 *
 * `y = (x - mean) / sqrt(variance + epsilon) weight + bias` for input `[batch, ..., features]`. In training, mean and
 * variance are those of the batch, and `running += momentum (batch - running)`, with the variance divided by `n - 1`; a
 * feature whose statistics are not finite leaves its running ones alone. In evaluation the running ones are used.
 *
 * @param features How many features come in along the last axis, a whole number of at least 1.
 * @throws RangeError when a setting is out of range.
 * @see Ioffe and Szegedy, "Batch normalization", 2015.
 * @example
 * import { batchNorm } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { tensor } from "@gradkit/tensor";
 * const layer = batchNorm(1);
 * const buffers = layer.buffers();
 * layer.apply(layer.init(rng(0)), tensor([[2], [4]]), { training: true, buffers });
 * console.log(buffers.runningMean.item().toFixed(2)); // 0.30
 */
export function batchNorm<const Width extends number, const HasAffine extends boolean = true>(
  features: Width,
  options: BatchNormOptions<HasAffine> = {},
): Layer<Width, Width, AffineParams<HasAffine>, BatchNormBuffers> {
  const { momentum = 0.1, epsilon = 1e-5, affine = true } = options;
  requireCount("batchNorm", "features", features);
  requireEpsilon("batchNorm", epsilon);
  if (!(momentum >= 0 && momentum <= 1)) {
    throw new RangeError(`batchNorm: momentum must be from 0 to 1, but is ${String(momentum)}.`);
  }
  const layer: Layer<Width, Width, AffineParams<boolean>, BatchNormBuffers> = {
    kind: "batchNorm",
    config: { features, momentum, epsilon, affine },
    inputs: features,
    outputs: features,
    outputShape(input) {
      requireWidth("batchNorm", features, input[input.length - 1], input);
      return input;
    },
    init: (_, given) => initAffine(affine, [features], given),
    buffers: ({ dtype = "float32" } = {}) => ({
      runningMean: full([features], 0, { dtype }),
      runningVariance: full([features], 1, { dtype }),
    }),
    apply(params, x, { training = false, buffers } = {}) {
      requireWidth("batchNorm", features, x.shape[x.rank - 1], x.shape);
      if (buffers === undefined) {
        throw new TypeError(
          "batchNorm: needs its running mean and variance. Make them once with model.buffers() and pass " +
            "{ buffers } to apply; fit does.",
        );
      }
      if (!training) {
        return applyAffine(params, withRunning(x, buffers, epsilon));
      }
      const axes = x.shape.slice(0, -1).map((_, axis) => axis);
      const { y, mean, variance } = standardized(x, axes, epsilon);
      trackRunning(buffers, mean, variance, x.size / features, momentum);
      return applyAffine(params, y);
    },
  };
  return layer as unknown as Layer<Width, Width, AffineParams<HasAffine>, BatchNormBuffers>;
}

/** A factor and an offset for each feature: two passes over a large input instead of four. */
function withRunning(x: Tensor, { runningMean, runningVariance }: BatchNormBuffers, epsilon: number): Tensor {
  const factor = div(1, sqrt(add(runningVariance, epsilon)));
  return add(mul(x, factor), neg(mul(runningMean, factor)));
}
