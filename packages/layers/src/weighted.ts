import { add, fromData, sizeOf, type Shape, type Tensor } from "@gradkit/tensor";
import { constant } from "./constant.ts";
import { describeInitializer } from "./describe-initializer.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, LayerConfig, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { requireWidth } from "./require-width.ts";

/** How weights and biases start. */
export interface WeightOptions<Bias extends Initializer | false = Initializer | false> {
  /** Draws the weights; each layer says with what unless this is given. */
  readonly weight?: Initializer;
  /** Draws the biases, zeros unless said otherwise; `false` for a layer without. */
  readonly bias?: Bias;
}

/** Learned weights, and biases where there are any: one for each output. */
export type WeightParams<Bias extends Initializer | false = Initializer> = Bias extends false
  ? { readonly weight: Tensor }
  : { readonly weight: Tensor; readonly bias: Tensor };

/** What a layer with one tensor of weights is made of. */
interface Weighted<In extends number, Out extends number> {
  readonly kind: string;
  readonly inputs: In;
  readonly outputs: Out;
  /** The arguments besides widths and initializers. */
  readonly config?: LayerConfig;
  readonly shape: Shape;
  /** The shape that initializers see, where inputs and outputs do not lie along the last two axes of `shape`. */
  readonly drawn?: Shape;
  readonly weight: Initializer;
  readonly bias: Initializer | false | undefined;
  outputShape(input: Shape): Shape;
  /** How often all the weights are used for one input. */
  places(input: Shape): number;
  product(x: Tensor, weight: Tensor): Tensor;
}

/** A layer that multiplies its input with weights in some way and adds a bias. */
export function weighted<
  const In extends number,
  const Out extends number,
  Bias extends Initializer | false = Initializer,
>(layer: Weighted<In, Out>): Layer<In, Out, WeightParams<Bias>, Nothing> {
  const { kind, inputs, outputs, shape, weight, bias = constant(0) } = layer;
  requireCount(kind, "inputs", inputs);
  requireCount(kind, "outputs", outputs);
  const made: Layer<In, Out, WeightParams<Initializer | false>, Nothing> = {
    kind,
    config: {
      inputs,
      outputs,
      ...layer.config,
      weight: describeInitializer(weight),
      bias: describeInitializer(bias),
    },
    inputs,
    outputs,
    outputShape(input) {
      requireWidth(kind, inputs, input[input.length - 1], input);
      return layer.outputShape(input);
    },
    init(rng, { dtype = "float32" } = {}) {
      const drawn = { weight: fromData(weight.sample(rng, layer.drawn ?? shape), shape, dtype) };
      return bias === false
        ? drawn
        : { ...drawn, bias: fromData(bias.sample(rng, [outputs]), [outputs], dtype) };
    },
    buffers: () => ({}),
    apply(params, x) {
      requireWidth(kind, inputs, x.shape[x.rank - 1], x.shape);
      const product = layer.product(x, params.weight);
      return "bias" in params ? add(product, params.bias) : product;
    },
    multiplyAdds: (input) => layer.places(input) * sizeOf(shape),
  };
  return made as unknown as Layer<In, Out, WeightParams<Bias>, Nothing>;
}
