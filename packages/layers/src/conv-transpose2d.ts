import { convTranspose2d as spread, type ConvTransposeOptions, type Pair } from "@gradkit/tensor";
import { heNormal } from "./he-normal.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { requireAxes } from "./require-axes.ts";
import { requireCount } from "./require-count.ts";
import { transposedLength } from "./transposed-length.ts";
import { weighted, type WeightOptions, type WeightParams } from "./weighted.ts";

/** The window of a transposed convolution, how it spreads, and how its weights start. */
export interface ConvTranspose2dOptions<Bias extends Initializer | false = Initializer | false>
  extends ConvTransposeOptions, WeightOptions<Bias> {
  /** Height and width of the window. */
  readonly kernel: Pair;
}

/**
 * A transposed convolution over images, which makes them larger: the way back of a `conv2d` with the same settings.
 *
 * Input `[batch, height, width, inputs]`, output `[batch, rows, columns, outputs]` with
 * `rows = (height - 1) stride - 2 padding + dilation (kernel - 1) + outputPadding + 1`; `weight` has the shape
 * `[kernel rows, kernel columns, outputs / groups, inputs]` and starts as if each output summed over the window of
 * `inputs / groups` channels.
 *
 * @param inputs How many channels come in, a whole number of at least 1.
 * @param outputs How many channels go out, likewise.
 * @throws RangeError when a count is not a whole number of at least 1.
 * @see Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016.
 * @example
 * import { convTranspose2d } from "@gradkit/layers";
 * console.log(convTranspose2d(16, 6, { kernel: 2, stride: 2 }).outputShape([7, 7, 16])); // [ 14, 14, 6 ]
 */
export function convTranspose2d<
  const In extends number,
  const Out extends number,
  Bias extends Initializer | false = Initializer,
>(
  inputs: In,
  outputs: Out,
  { kernel, weight = heNormal(), bias, ...options }: ConvTranspose2dOptions<Bias>,
): Layer<In, Out, WeightParams<Bias>, Nothing> {
  const [rows, columns] = bothOf(kernel);
  const groups = options.groups ?? 1;
  const shape = [rows, columns, outputs / groups, inputs];
  [...shape, inputs / groups].forEach((length) =>
    requireCount("convTranspose2d", "kernel and channels per group", length),
  );
  const along = (axis: 0 | 1, length: number): number =>
    transposedLength("convTranspose2d", length, axis === 0 ? rows : columns, {
      stride: bothOf(options.stride ?? 1)[axis],
      padding: bothOf(options.padding ?? 0)[axis],
      outputPadding: bothOf(options.outputPadding ?? 0)[axis],
      dilation: bothOf(options.dilation ?? 1)[axis],
    });
  return weighted<In, Out, Bias>({
    kind: "convTranspose2d",
    inputs,
    outputs,
    config: { kernel: [rows, columns], ...options },
    shape,
    drawn: [rows, columns, inputs / groups, outputs],
    weight,
    bias,
    outputShape(input) {
      requireAxes("convTranspose2d", ["height", "width", "channels"], input);
      return [along(0, input[0]!), along(1, input[1]!), outputs];
    },
    places: ([height = 0, width = 0]) => height * width,
    product: (x, w) => spread(x, w, options),
  });
}

function bothOf(value: Pair): readonly [number, number] {
  return typeof value === "number" ? [value, value] : value;
}
