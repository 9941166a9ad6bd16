import type { Pair, WindowOptions } from "@gradkit/tensor";
import { conv2d } from "./conv2d.ts";
import { depthwiseConv2d } from "./depthwise-conv2d.ts";
import { describeInitializer } from "./describe-initializer.ts";
import { constant } from "./constant.ts";
import { heNormal } from "./he-normal.ts";
import type { Initializer } from "./initializer.ts";
import type { Layer, Nothing } from "./layer.ts";
import { sequential } from "./sequential.ts";
import type { WeightOptions, WeightParams } from "./weighted.ts";

/** The window of a separable convolution, how it moves, and how its weights start. */
export interface SeparableConv2dOptions<Bias extends Initializer | false = Initializer | false>
  extends WindowOptions, WeightOptions<Bias> {
  /** Height and width of the window. */
  readonly kernel: Pair;
  /** How many channels each input channel makes before they are mixed. Default 1. */
  readonly multiplier?: number;
}

/**
 * A depthwise convolution followed by one of a single pixel, which mixes the channels: most of what `conv2d` does with
 * far fewer weights.
 *
 * Input `[batch, height, width, inputs]`, output `[batch, rows, columns, outputs]`. The parameters are those of
 * `depthwiseConv2d` without bias (`0.weight`) and of `conv2d` (`1.weight`, `1.bias`).
 *
 * @throws RangeError when a count is not a whole number of at least 1.
 * @see Chollet, "Xception: Deep learning with depthwise separable convolutions", 2017.
 * @example
 * import { separableConv2d, summarize } from "@gradkit/layers";
 * const layer = separableConv2d(8, 16, { kernel: 3, padding: "same" });
 * console.log(summarize(layer, [28, 28, 8]).parameters); // 216
 */
export function separableConv2d<
  const In extends number,
  const Out extends number,
  Bias extends Initializer | false = Initializer,
>(
  inputs: In,
  outputs: Out,
  { kernel, multiplier = 1, weight = heNormal(), bias, ...options }: SeparableConv2dOptions<Bias>,
): Layer<In, Out, readonly [WeightParams<false>, WeightParams<Bias>], readonly [Nothing, Nothing]> {
  const between: number = inputs * multiplier;
  const chain = sequential<readonly Layer[]>(
    depthwiseConv2d(inputs, between, { ...options, kernel, weight, bias: false }),
    conv2d<number, number, Bias>(between, outputs, {
      kernel: 1,
      weight,
      ...(bias === undefined ? {} : { bias }),
    }),
  );
  const config = {
    inputs,
    outputs,
    kernel,
    multiplier,
    ...options,
    weight: describeInitializer(weight),
    bias: describeInitializer(bias ?? constant(0)),
  };
  return { ...chain, kind: "separableConv2d", config, inputs, outputs } as unknown as Layer<
    In,
    Out,
    readonly [WeightParams<false>, WeightParams<Bias>],
    readonly [Nothing, Nothing]
  >;
}
