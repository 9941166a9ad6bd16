import { cast, fromData, indexSelect, type Tensor } from "@gradkit/tensor";
import { describeInitializer } from "./describe-initializer.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { normal } from "./normal.ts";
import { requireCount } from "./require-count.ts";

/** How the vectors start. */
export interface EmbeddingOptions {
  /** Draws the vectors, `normal()` unless said otherwise. */
  readonly weight?: Initializer;
}

/**
 * Gives every index (a word, a category) a learned vector.
 *
 * `y[..., :] = weight[x[...], :]`: input `[batch, ...]` of whole numbers from 0 to `count - 1` (of any element type; what
 * is behind the decimal point is dropped), output `[batch, ..., width]`, `weight` of shape `[count, width]`.
 *
 * @param count How many different indices there are, a whole number of at least 1.
 * @param width The length of each vector, likewise.
 * @throws RangeError when a count is out of range, or when an index is.
 * @example
 * import { embedding } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { tensor } from "@gradkit/tensor";
 * const layer = embedding(1000, 16);
 * const words = tensor([[5, 8, 2]], { dtype: "int32" });
 * console.log(layer.apply(layer.init(rng(0)), words).shape); // [ 1, 3, 16 ]
 */
export function embedding<const Width extends number>(
  count: number,
  width: Width,
  { weight = normal() }: EmbeddingOptions = {},
): Layer<number, Width, { readonly weight: Tensor }, Nothing> {
  requireCount("embedding", "count", count);
  requireCount("embedding", "width", width);
  return {
    kind: "embedding",
    config: { count, width, weight: describeInitializer(weight) },
    inputs: undefined,
    outputs: width,
    outputShape: (input) => [...input, width],
    init: (rng, { dtype = "float32" } = {}) => ({
      weight: fromData(weight.sample(rng, [count, width]), [count, width], dtype),
    }),
    buffers: () => ({}),
    apply: (params, x) => indexSelect(params.weight, cast(x, "int32")),
  };
}
