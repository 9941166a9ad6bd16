import type { Shape, Tensor } from "@gradkit/tensor";
import type { Layer, LayerConfig, LayerContext, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";

/** What a function does to shapes, and how it is written down. */
export interface LambdaOptions<In extends number, Out extends number | SameWidth> {
  /** The width it expects; any unless said otherwise. */
  readonly inputs?: In;
  /** The width it gives; `"same"` unless said otherwise. */
  readonly outputs?: Out;
  /** The shape of one output for one input; the same shape unless said otherwise. */
  readonly outputShape?: (input: Shape) => Shape;
  /** Its kind, by which `buildLayer` finds a builder in a table. Default "lambda", which no table has. */
  readonly kind?: string;
  /** Its settings as plain data. */
  readonly config?: LayerConfig;
}

/**
 * Makes a layer without parameters of a function. The function sees the context too, so it can tell training from
 * evaluation.
 *
 * A function cannot be written to a file: give the layer a `kind` and add a builder to the table of `buildLayer`.
 *
 * @example
 * import { lambda, dense, sequential } from "@gradkit/layers";
 * import { mul, square } from "@gradkit/tensor";
 * const model = sequential(dense(3, 2), lambda(square), lambda((x) => mul(x, 0.5)));
 * console.log(model.outputShape([3])); // [ 2 ]
 */
export function lambda<const In extends number = number, const Out extends number | SameWidth = SameWidth>(
  apply: (x: Tensor, context: LayerContext<Nothing>) => Tensor,
  options: LambdaOptions<In, Out> = {},
): Layer<In, Out, Nothing, Nothing> {
  const {
    inputs,
    outputs = "same" as Out,
    outputShape = (input: Shape): Shape => input,
    kind = "lambda",
    config = {},
  } = options;
  return parameterless<In, Out>({
    kind,
    config,
    inputs,
    outputs,
    outputShape,
    apply: (x, context = {}) => apply(x, context),
  });
}
