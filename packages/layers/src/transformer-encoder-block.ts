import type { Activation } from "./activation.ts";
import { dense } from "./dense.ts";
import { describeLayer } from "./describe-layer.ts";
import { dropout as drop } from "./dropout.ts";
import type { Layer } from "./layer.ts";
import { layerNorm } from "./layer-norm.ts";
import { multiHeadAttention } from "./multi-head-attention.ts";
import { relu } from "./relu.ts";
import { requireCount } from "./require-count.ts";
import { residual } from "./residual.ts";
import { sequential } from "./sequential.ts";

/** The parts of a transformer's block. */
export interface TransformerEncoderBlockOptions {
  /** How many heads the attention has; `width` is a multiple of it. */
  readonly heads: number;
  /** The width between the two dense layers, `4 width` unless said otherwise. */
  readonly hidden?: number;
  /** In training, the probability that a number is dropped, in all four places. Default 0.1. */
  readonly dropout?: number;
  /** Between the two dense layers, `relu()` unless said otherwise. */
  readonly activation?: Activation;
  /** `"post"` normalizes each sum, as in the paper; `"pre"` what goes into each part, which trains without a warm-up. */
  readonly norm?: "post" | "pre";
  /** Whether a place sees only itself and the places before it. Default false. */
  readonly causal?: boolean;
  /** Added to the variance in the norms, above 0. Default 1e-5. */
  readonly epsilon?: number;
}

/**
 * One block of a transformer: self-attention and a network of two dense layers, each with a shortcut and a layer norm.
 *
 * `"post"`: `h = norm(x + attention(x))`, `y = norm(h + network(h))`. `"pre"`: `h = x + attention(norm(x))`,
 * `y = h + network(norm(h))`. Input and output `[batch, time, width]`; `mask` in the context hides places.
 *
 * It is a `sequential` of `residual`, `multiHeadAttention`, `layerNorm`, `dense` and `dropout`, and its parameters are
 * theirs.
 *
 * @param width How many features come in and go out, a multiple of `heads`.
 * @throws RangeError when a setting is out of range.
 * @see Vaswani and others, "Attention is all you need", 2017; Xiong and others, "On layer normalization in the
 * transformer architecture", 2020.
 * @example
 * import { summarize, transformerEncoderBlock } from "@gradkit/layers";
 * const block = transformerEncoderBlock(64, { heads: 4, norm: "pre" });
 * console.log(summarize(block, [10, 64]).parameters); // 49984
 */
export function transformerEncoderBlock<const Width extends number>(
  width: Width,
  options: TransformerEncoderBlockOptions,
): Layer<Width, Width> {
  const {
    heads,
    dropout = 0.1,
    activation = relu(),
    norm = "post",
    causal = false,
    epsilon = 1e-5,
  } = options;
  const { hidden = 4 * width } = options;
  requireCount("transformerEncoderBlock", "hidden", hidden);
  if (!["post", "pre"].includes(norm)) {
    throw new RangeError(`transformerEncoderBlock: norm must be "post" or "pre", but is "${norm}".`);
  }
  const attention = [multiHeadAttention<number>(width, heads, { causal, dropout }), drop(dropout)];
  const network = [dense<number, number>(width, hidden), activation, drop(dropout), dense<number, number>(hidden, width), drop(dropout)]; // prettier-ignore
  const chain = [attention, network].flatMap((part): Layer[] => {
    const normalize = layerNorm<number>(width, { epsilon });
    return norm === "pre"
      ? [residual<Layer>(sequential<readonly Layer[]>(normalize, ...part))]
      : [residual<Layer>(sequential<readonly Layer[]>(...part)), normalize];
  });
  const config = {
    width,
    heads,
    hidden,
    dropout,
    activation: describeLayer(activation),
    norm,
    causal,
    epsilon,
  };
  const block: Layer = sequential<readonly Layer[]>(...chain);
  return { ...block, kind: "transformerEncoderBlock", config, inputs: width, outputs: width };
}
