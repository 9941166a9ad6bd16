import { matmul, sizeOf } from "@gradkit/tensor";
import { glorotUniform } from "./glorot-uniform.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { weighted, type WeightOptions, type WeightParams } from "./weighted.ts";

/** How a dense layer starts: `weight` is `glorotUniform()` and `bias` zeros unless said otherwise. */
export type DenseOptions<Bias extends Initializer | false = Initializer | false> = WeightOptions<Bias>;

/** What a dense layer learns: `weight` of shape `[inputs, outputs]`, and `bias` of shape `[outputs]` if it has one. */
export type DenseParams<Bias extends Initializer | false = Initializer> = WeightParams<Bias>;

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
export function dense<
  const In extends number,
  const Out extends number,
  Bias extends Initializer | false = Initializer,
>(
  inputs: In,
  outputs: Out,
  { weight = glorotUniform(), bias }: DenseOptions<Bias> = {},
): Layer<In, Out, DenseParams<Bias>, Nothing> {
  return weighted<In, Out, Bias>({
    kind: "dense",
    inputs,
    outputs,
    shape: [inputs, outputs],
    weight,
    bias,
    outputShape: (input) => [...input.slice(0, -1), outputs],
    places: (input) => sizeOf(input) / inputs,
    product: matmul,
  });
}
