import { conv2d as convolve, type ConvOptions, type Pair } from "@gradkit/tensor";
import { convolvedShape } from "./convolved-shape.ts";
import { heNormal } from "./he-normal.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { weighted, type WeightOptions, type WeightParams } from "./weighted.ts";

/** The window of a convolution, how it moves, and how its weights start: `weight` is `heNormal()` and `bias` zeros. */
export interface Conv2dOptions<Bias extends Initializer | false = Initializer | false>
  extends ConvOptions, WeightOptions<Bias> {
  /** Height and width of the window. */
  readonly kernel: Pair;
}

/** `weight` of shape `[kernel rows, kernel columns, inputs / groups, outputs]`, and `bias` of shape `[outputs]`. */
export type Conv2dParams<Bias extends Initializer | false = Initializer> = WeightParams<Bias>;

/**
 * A convolution over images: the same small dense layer at every place.
 *
 * Input `[batch, height, width, inputs]`, output `[batch, rows, columns, outputs]`; see the operation of the same name
 * in `@gradkit/tensor` for the sum.
 *
 * @param inputs How many channels come in, a whole number of at least 1.
 * @param outputs How many channels go out, likewise.
 * @throws RangeError when a count is not a whole number of at least 1.
 * @example
 * import { conv2d, maxPool2d, relu, sequential } from "@gradkit/layers";
 * const features = sequential(conv2d(1, 6, { kernel: 5, padding: "same" }), relu(), maxPool2d(2));
 * console.log(features.outputShape([28, 28, 1])); // [ 14, 14, 6 ]
 */
export function conv2d<
  const In extends number,
  const Out extends number,
  Bias extends Initializer | false = Initializer,
>(
  inputs: In,
  outputs: Out,
  { kernel, weight = heNormal(), bias, ...options }: Conv2dOptions<Bias>,
): Layer<In, Out, Conv2dParams<Bias>, Nothing> {
  const [rows, columns] = typeof kernel === "number" ? [kernel, kernel] : kernel;
  const shape = [rows, columns, inputs / (options.groups ?? 1), outputs];
  shape.forEach((length) => requireCount("conv2d", "kernel and channels per group", length));
  const places = (input: readonly number[]): readonly [number, number] =>
    convolvedShape("conv2d", input, kernel, options);
  return weighted<In, Out, Bias>({
    kind: "conv2d",
    inputs,
    outputs,
    config: { kernel: [rows, columns], ...options },
    shape,
    weight,
    bias,
    outputShape: (input) => [...places(input), outputs],
    places: (input) => places(input)[0] * places(input)[1],
    product: (x, w) => convolve(x, w, options),
  });
}
