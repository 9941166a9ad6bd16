import { add, fromData, matmul, type Tensor } from "@gradkit/tensor";
import { constant } from "./constant.ts";
import { glorotUniform } from "./glorot-uniform.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireWidth } from "./require-width.ts";
import { requireCount } from "./require-count.ts";

/** How a dense layer starts. */
export interface DenseOptions<HasBias extends boolean = boolean> {
  /** Draws the weights, `glorotUniform()` unless said otherwise. */
  readonly weight?: Initializer;
  /** Draws the biases, zeros unless said otherwise; `false` for a layer without. */
  readonly bias?: HasBias extends true ? Initializer : HasBias extends false ? false : Initializer | false;
}

/** What a dense layer learns: `weight` of shape `[inputs, outputs]`, and `bias` of shape `[outputs]` if it has one. */
export type DenseParams<HasBias extends boolean = true> = HasBias extends true
  ? { readonly weight: Tensor; readonly bias: Tensor }
  : { readonly weight: Tensor };

/**
 * A fully connected layer.
 *
 * `y = x W + b`: input `[batch, ..., inputs]`, output `[batch, ..., outputs]`.
 *
 * @param inputs How many numbers come in, a whole number of at least 1.
 * @param outputs How many numbers go out, likewise.
 * @throws RangeError when a width is not a whole number of at least 1.
 * @example
 * import { dense } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { ones } from "@gradkit/tensor";
 * const layer = dense(3, 2);
 * const params = layer.init(rng(0));
 * console.log(params.weight.shape, layer.apply(params, ones([5, 3])).shape); // [ 3, 2 ] [ 5, 2 ]
 */
export function dense<const In extends number, const Out extends number>(
  inputs: In,
  outputs: Out,
  options?: DenseOptions<true>,
): Layer<In, Out, DenseParams, Nothing>;
export function dense<const In extends number, const Out extends number>(
  inputs: In,
  outputs: Out,
  options: DenseOptions<false>,
): Layer<In, Out, DenseParams<false>, Nothing>;
export function dense(
  inputs: number,
  outputs: number,
  { weight = glorotUniform(), bias = constant(0) }: DenseOptions = {},
): Layer<number, number, DenseParams | DenseParams<false>, Nothing> {
  requireCount("dense", "inputs", inputs);
  requireCount("dense", "outputs", outputs);
  return {
    kind: "dense",
    config: { inputs, outputs, weight: weight.name, bias: bias === false ? false : bias.name },
    inputs,
    outputs,
    outputShape(input) {
      requireWidth("dense", inputs, input[input.length - 1], input);
      return [...input.slice(0, -1), outputs];
    },
    init(rng, { dtype = "float32" } = {}) {
      const made = { weight: fromData(weight.sample(rng, [inputs, outputs]), [inputs, outputs], dtype) };
      return bias === false
        ? made
        : { ...made, bias: fromData(bias.sample(rng, [outputs]), [outputs], dtype) };
    },
    buffers: () => ({}),
    apply(params, x) {
      requireWidth("dense", inputs, x.shape[x.rank - 1], x.shape);
      const product = matmul(x, params.weight);
      return "bias" in params ? add(product, params.bias) : product;
    },
  };
}
