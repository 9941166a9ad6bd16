import { conv2d as convolve, type Pair, type Shape, type WindowOptions } from "@gradkit/tensor";
import { convolvedShape } from "./convolved-shape.ts";
import { heNormal } from "./he-normal.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";
import { weighted, type WeightOptions, type WeightParams } from "./weighted.ts";

/** The window of a depthwise convolution, how it moves, and how its weights start. */
export interface DepthwiseConv2dOptions<Bias extends Initializer | false = Initializer | false>
  extends WindowOptions, WeightOptions<Bias> {
  /** Height and width of the window. */
  readonly kernel: Pair;
}

/**
 * A convolution that keeps channels apart: each input channel makes `outputs / inputs` output channels of its own.
 *
 * Input `[batch, height, width, inputs]`, output `[batch, rows, columns, outputs]`; `weight` has the shape
 * `[kernel rows, kernel columns, 1, outputs]`, where the outputs of the first input channel come first.
 *
 * @param inputs How many channels come in, a whole number of at least 1.
 * @param outputs How many channels go out, a multiple of `inputs`.
 * @throws RangeError when `outputs` is not a multiple of `inputs`.
 * @example
 * import { depthwiseConv2d } from "@gradkit/layers";
 * const layer = depthwiseConv2d(8, 16, { kernel: 3, padding: "same" });
 * console.log(layer.outputShape([28, 28, 8])); // [ 28, 28, 16 ]
 */
export function depthwiseConv2d<
  const In extends number,
  const Out extends number,
  Bias extends Initializer | false = Initializer,
>(
  inputs: In,
  outputs: Out,
  { kernel, weight = heNormal(), bias, ...options }: DepthwiseConv2dOptions<Bias>,
): Layer<In, Out, WeightParams<Bias>, Nothing> {
  const [rows, columns] = typeof kernel === "number" ? [kernel, kernel] : kernel;
  [rows, columns].forEach((length) => requireCount("depthwiseConv2d", "kernel", length));
  requireCount("depthwiseConv2d", "outputs / inputs", outputs / inputs);
  const places = (input: Shape): readonly [number, number] =>
    convolvedShape("depthwiseConv2d", input, kernel, options);
  return weighted<In, Out, Bias>({
    kind: "depthwiseConv2d",
    inputs,
    outputs,
    config: { kernel: [rows, columns], ...options },
    shape: [rows, columns, 1, outputs],
    weight,
    bias,
    outputShape: (input) => [...places(input), outputs],
    places: (input) => places(input)[0] * places(input)[1],
    product: (x, w) => convolve(x, w, { ...options, groups: inputs }),
  });
}
