import { reshape as reshaped, sizeOf, type Shape } from "@gradkit/tensor";
import type { LastOf } from "./last-of.ts";
import type { Layer, Nothing } from "./layer.ts";
import { parameterless } from "./parameterless.ts";

/**
 * Gives every sample another shape: rows of 784 numbers become images with `reshape([28, 28, 1])`.
 *
 * @param shape The shape of one sample, without the batch axis.
 * @throws RangeError when a sample has another number of elements.
 * @example
 * import { conv2d, reshape, sequential } from "@gradkit/layers";
 * const model = sequential(reshape([28, 28, 1]), conv2d(1, 6, { kernel: 5 }));
 * console.log(model.outputShape([784])); // [ 24, 24, 6 ]
 */
export function reshape<const S extends readonly [...Shape, number]>(
  shape: S,
): Layer<number, LastOf<S>, Nothing, Nothing> {
  type Width = LastOf<S>;
  return parameterless({
    kind: "reshape",
    config: { shape },
    inputs: undefined,
    outputs: shape[shape.length - 1] as Width | undefined,
    outputShape(input) {
      if (sizeOf(input) !== sizeOf(shape)) {
        throw new RangeError(
          `reshape: a sample of shape [${input.join(", ")}] cannot become [${shape.join(", ")}].`,
        );
      }
      return shape;
    },
    apply: (x) => reshaped(x, [x.shape[0]!, ...shape]),
  });
}
