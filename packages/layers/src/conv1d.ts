import { conv1d as convolve, type Conv1dOptions as Moves, type Shape } from "@gradkit/tensor";
import { convolvedLength } from "./convolved-length.ts";
import { heNormal } from "./he-normal.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { weighted, type WeightOptions, type WeightParams } from "./weighted.ts";

/** The window of a convolution, how it moves, and how its weights start: `weight` is `heNormal()` and `bias` zeros. */
export interface Conv1dOptions<Bias extends Initializer | false = Initializer | false>
  extends Moves, WeightOptions<Bias> {
  /** Length of the window. */
  readonly kernel: number;
}

/** `weight` of shape `[kernel, inputs / groups, outputs]`, and `bias` of shape `[outputs]`. */
export type Conv1dParams<Bias extends Initializer | false = Initializer> = WeightParams<Bias>;

/**
 * A convolution over sequences.
 *
 * `y[n, i, o] = b[o] + sum_{u, c} x[n, i s + u d - p, c] w[u, c, o]` with stride `s`, dilation `d` and padding `p`: input
 * `[batch, length, inputs]`, output `[batch, places, outputs]`.
 *
 * @param inputs How many channels come in, a whole number of at least 1.
 * @param outputs How many channels go out, likewise.
 * @throws RangeError when a count is not a whole number of at least 1.
 * @example
 * import { conv1d, relu, sequential } from "@gradkit/layers";
 * const features = sequential(conv1d(3, 8, { kernel: 5, stride: 2 }), relu());
 * console.log(features.outputShape([101, 3])); // [ 49, 8 ]
 */
export function conv1d<
  const In extends number,
  const Out extends number,
  Bias extends Initializer | false = Initializer,
>(
  inputs: In,
  outputs: Out,
  { kernel, weight = heNormal(), bias, ...options }: Conv1dOptions<Bias>,
): Layer<In, Out, Conv1dParams<Bias>, Nothing> {
  const shape = [kernel, inputs / (options.groups ?? 1), outputs];
  shape.forEach((length) => requireCount("conv1d", "kernel and channels per group", length));
  const places = (input: Shape): number => convolvedLength("conv1d", input, kernel, options);
  return weighted<In, Out, Bias>({
    kind: "conv1d",
    inputs,
    outputs,
    config: { kernel, ...options },
    shape,
    weight,
    bias,
    outputShape: (input) => [places(input), outputs],
    places,
    product: (x, w) => convolve(x, w, options),
  });
}
