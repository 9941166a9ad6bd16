import { cast, div, mean, mul, reshape, sum, type Tensor } from "@gradkit/tensor";

/** What becomes of the losses of single samples: their mean, their sum, or nothing. */
export type Reduction = "mean" | "sum" | "none";

/** Options that every loss has. */
export interface LossOptions {
  /** Default `"mean"`. */
  readonly reduction?: Reduction;
  /**
   * What each loss counts, default 1: of the shape that `reduction: "none"` gives, or of its first axes, so that
   * `[batch]` weights whole samples. They multiply the losses and never change what `"mean"` divides by, as the
   * `weight` of PyTorch's `binary_cross_entropy`.
   */
  readonly sampleWeights?: Tensor;
}

/** Weights and reduces the losses of single samples; `divisor` is what the mean divides by, their number if missing. */
export function reduceLosses(
  loss: string,
  losses: Tensor,
  { reduction = "mean", sampleWeights }: LossOptions,
  divisor?: number,
): Tensor {
  const weighted = sampleWeights === undefined ? losses : mul(losses, fitted(loss, sampleWeights, losses));
  switch (reduction) {
    case "mean":
      return divisor === undefined ? mean(weighted) : div(sum(weighted), divisor);
    case "sum":
      return sum(weighted);
    case "none":
      return weighted;
  }
}

/** The weights with axes of length 1 behind their own, so that each counts for everything in its sample. */
function fitted(loss: string, weights: Tensor, losses: Tensor): Tensor {
  const { shape } = losses;
  if (weights.rank > shape.length || weights.shape.some((length, axis) => length !== shape[axis])) {
    throw new RangeError(
      `${loss}: sampleWeights of shape [${weights.shape.join(", ")}] do not fit losses of shape ` +
        `[${shape.join(", ")}]. Give them that shape, or its first axes.`,
    );
  }
  const behind = shape.slice(weights.rank).map(() => 1);
  return reshape(cast(weights, losses.dtype), [...weights.shape, ...behind]);
}
