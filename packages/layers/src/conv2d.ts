import { add, conv2d as convolve, fromData, type ConvOptions, type Pair, type Tensor } from "@gradkit/tensor";
import { constant } from "./constant.ts";
import { convolvedShape } from "./convolved-shape.ts";
import { heNormal } from "./he-normal.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireCount } from "./require-count.ts";

/** The window of a convolution, how it moves, and how its weights start. */
export interface Conv2dOptions extends ConvOptions {
  /** Height and width of the window. */
  readonly kernel: Pair;
  /** Draws the weights, `heNormal()` unless said otherwise. */
  readonly weight?: Initializer;
  /** Draws the biases, zeros unless said otherwise. */
  readonly bias?: Initializer;
}

/** `weight` of shape `[kernel rows, kernel columns, channels / groups, outputs]`, and `bias` of shape `[outputs]`. */
export type Conv2dParams = { readonly weight: Tensor; readonly bias: Tensor };

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
export function conv2d<const In extends number, const Out extends number>(
  inputs: In,
  outputs: Out,
  { kernel, weight = heNormal(), bias = constant(0), ...options }: Conv2dOptions,
): Layer<In, Out, Conv2dParams, Nothing> {
  requireCount("conv2d", "inputs", inputs);
  requireCount("conv2d", "outputs", outputs);
  const [rows, columns] = typeof kernel === "number" ? [kernel, kernel] : kernel;
  const shape = [rows, columns, inputs / (options.groups ?? 1), outputs];
  shape.forEach((length) => requireCount("conv2d", "kernel and channels per group", length));
  return {
    kind: "conv2d",
    config: { inputs, outputs, kernel: [rows, columns], ...options, weight: weight.name, bias: bias.name },
    inputs,
    outputs,
    outputShape(input) {
      if (input[2] !== inputs) {
        throw new RangeError(
          `conv2d: expects images [height, width, ${inputs}], but got [${input.join(", ")}].`,
        );
      }
      return [...convolvedShape("conv2d", input, kernel, options), outputs];
    },
    init: (rng, { dtype = "float32" } = {}) => ({
      weight: fromData(weight.sample(rng, shape), shape, dtype),
      bias: fromData(bias.sample(rng, [outputs]), [outputs], dtype),
    }),
    buffers: () => ({}),
    apply: (params, x) => add(convolve(x, params.weight, options), params.bias),
  };
}
