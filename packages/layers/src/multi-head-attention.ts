import { matmul, mul, reshape, softmax, transpose, type Tensor } from "@gradkit/tensor";
import { attentionMask } from "./attention-mask.ts";
import { dense, type DenseParams } from "./dense.ts";
import { describeInitializer } from "./describe-initializer.ts";
import { dropMask } from "./drop-mask.ts";
import { glorotUniform } from "./glorot-uniform.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, LayerContext, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { requireRate } from "./require-rate.ts";
import { requireRng } from "./require-rng.ts";
import { requireSequence } from "./require-sequence.ts";

/** How attention looks. */
export interface MultiHeadAttentionOptions {
  /** Whether a place sees only itself and the places before it. Default false. */
  readonly causal?: boolean;
  /** In training, the probability that a place does not see another one. Default 0. */
  readonly dropout?: number;
  /** Draws the weights of all four projections, `glorotUniform()` unless said otherwise. */
  readonly weight?: Initializer;
}

/** The projections to queries, keys and values, and of the heads' results to the output. */
export type MultiHeadAttentionParams = {
  readonly query: DenseParams;
  readonly key: DenseParams;
  readonly value: DenseParams;
  readonly output: DenseParams;
};

/**
 * Self-attention with several heads: every place of a sequence takes in what it finds useful at the others.
 *
 * For each head `softmax(Q K^T / sqrt(width / heads)) V`, where queries, keys and values are projections of the input;
 * the heads lie side by side in the features and are projected once more. Input and output `[batch, time, width]`.
 * Where `mask` in the context is 0, nobody looks: `[batch, keys]` hides padding, `[batch, queries, keys]` anything. A
 * place that may look nowhere takes in the mean.
 *
 * @param width How many features come in and go out, a multiple of `heads`.
 * @param heads A whole number of at least 1.
 * @throws RangeError when a setting is out of range.
 * @see Vaswani and others, "Attention is all you need", 2017.
 * @example
 * import { multiHeadAttention } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { ones } from "@gradkit/tensor";
 * const layer = multiHeadAttention(8, 2, { causal: true });
 * console.log(layer.apply(layer.init(rng(0)), ones([4, 10, 8])).shape); // [ 4, 10, 8 ]
 */
export function multiHeadAttention<const Width extends number>(
  width: Width,
  heads: number,
  { causal = false, dropout = 0, weight = glorotUniform() }: MultiHeadAttentionOptions = {},
): Layer<Width, Width, MultiHeadAttentionParams, Nothing> {
  requireCount("multiHeadAttention", "heads", heads);
  requireCount("multiHeadAttention", "width / heads", width / heads);
  requireRate("multiHeadAttention", dropout);
  const projection = dense(width, width, { weight });
  return {
    kind: "multiHeadAttention",
    config: { width, heads, causal, dropout, weight: describeInitializer(weight) },
    inputs: width,
    outputs: width,
    outputShape(input) {
      requireSequence("multiHeadAttention", width, input, input.length);
      return projection.outputShape(input);
    },
    init: (rng, options) => ({
      query: projection.init(rng, options),
      key: projection.init(rng, options),
      value: projection.init(rng, options),
      output: projection.init(rng, options),
    }),
    buffers: () => ({}),
    apply(params, x, context = {}) {
      requireSequence("multiHeadAttention", width, x.shape, x.rank - 1);
      const apart = (own: DenseParams): Tensor => {
        const projected = projection.apply(own, x);
        return transpose(reshape(projected, [x.shape[0]!, x.shape[1]!, heads, width / heads]), [0, 2, 1, 3]);
      };
      const queries = mul(apart(params.query), 1 / Math.sqrt(width / heads));
      const scores = attentionMask(matmul(queries, transpose(apart(params.key))), context.mask, causal);
      const attended = matmul(thinned(softmax(scores), dropout, context), apart(params.value));
      return projection.apply(params.output, reshape(transpose(attended, [0, 2, 1, 3]), x.shape));
    },
    multiplyAdds: ([time = 0]) => 4 * time * width * width + 2 * time * time * width,
  };
}

function thinned(attention: Tensor, rate: number, { training = false, rng }: LayerContext): Tensor {
  return training && rate > 0
    ? mul(attention, dropMask(requireRng("multiHeadAttention", rng), attention.shape, rate, attention.dtype))
    : attention;
}
