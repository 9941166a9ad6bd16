import { convTranspose1d as spread, type ConvTranspose1dOptions as Moves } from "@gradkit/tensor";
import { heNormal } from "./he-normal.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireAxes } from "./require-axes.ts";
import { requireCount } from "./require-count.ts";
import { transposedLength } from "./transposed-length.ts";
import { weighted, type WeightOptions, type WeightParams } from "./weighted.ts";

/** The window of a transposed convolution, how it spreads, and how its weights start. */
export interface ConvTranspose1dOptions<Bias extends Initializer | false = Initializer | false>
  extends Moves, WeightOptions<Bias> {
  /** Length of the window. */
  readonly kernel: number;
}

/**
 * A transposed convolution over sequences, which makes them longer: the way back of a `conv1d` with the same settings.
 *
 * Input `[batch, length, inputs]`, output `[batch, places, outputs]` with
 * `places = (length - 1) stride - 2 padding + dilation (kernel - 1) + outputPadding + 1`; `weight` has the shape
 * `[kernel, outputs / groups, inputs]` and starts as if each output summed over `kernel inputs / groups` numbers.
 *
 * @param inputs How many channels come in, a whole number of at least 1.
 * @param outputs How many channels go out, likewise.
 * @throws RangeError when a count is not a whole number of at least 1.
 * @example
 * import { convTranspose1d } from "@gradkit/layers";
 * console.log(convTranspose1d(4, 3, { kernel: 3, stride: 2 }).outputShape([5, 4])); // [ 11, 3 ]
 */
export function convTranspose1d<
  const In extends number,
  const Out extends number,
  Bias extends Initializer | false = Initializer,
>(
  inputs: In,
  outputs: Out,
  { kernel, weight = heNormal(), bias, ...options }: ConvTranspose1dOptions<Bias>,
): Layer<In, Out, WeightParams<Bias>, Nothing> {
  const groups = options.groups ?? 1;
  const shape = [kernel, outputs / groups, inputs];
  [...shape, inputs / groups].forEach((length) =>
    requireCount("convTranspose1d", "kernel and channels per group", length),
  );
  const moves = { stride: 1, padding: 0, outputPadding: 0, dilation: 1, ...options };
  return weighted<In, Out, Bias>({
    kind: "convTranspose1d",
    inputs,
    outputs,
    config: { kernel, ...options },
    shape,
    drawn: [kernel, inputs / groups, outputs],
    weight,
    bias,
    outputShape(input) {
      requireAxes("convTranspose1d", ["length", "channels"], input);
      return [transposedLength("convTranspose1d", input[0]!, kernel, moves), outputs];
    },
    places: ([length = 0]) => length,
    product: (x, w) => spread(x, w, options),
  });
}
