import { broadcastTo, matmul, reshape } from "@gradkit/tensor";
import { interpolation } from "./interpolation.ts";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";
import { requireCount } from "./require-count.ts";

/** What new elements between the old ones are. */
export interface Upsample1dOptions {
  /** `"nearest"` repeats every element, `"linear"` interpolates between neighbours. Default "nearest". */
  readonly method?: "nearest" | "linear";
}

/**
 * Makes sequences longer by a whole factor.
 *
 * Input `[batch, length, channels]`, output `[batch, length scale, channels]`.
 *
 * @param scale A whole number of at least 1.
 * @throws RangeError when the factor or the method is none of these.
 * @example
 * import { upsample1d } from "@gradkit/layers";
 * import { tensor } from "@gradkit/tensor";
 * const y = upsample1d(2, { method: "linear" }).apply({}, tensor([[[0], [4]]]));
 * console.log(y.toArray()); // [ [ [ 0 ], [ 1 ], [ 3 ], [ 4 ] ] ]
 */
export function upsample1d(
  scale: number,
  { method = "nearest" }: Upsample1dOptions = {},
): Layer<number, SameWidth, Nothing, Nothing> {
  requireCount("upsample1d", "scale", scale);
  if (!["nearest", "linear"].includes(method)) {
    throw new RangeError(`upsample1d: method must be "nearest" or "linear", but is "${method}".`);
  }
  return parameterless({
    kind: "upsample1d",
    config: { scale, method },
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("upsample1d", ["length", "channels"], input);
      return [input[0]! * scale, input[1]!];
    },
    apply(x) {
      requireAxes("upsample1d", ["batch", "length", "channels"], x.shape);
      const [batch, length, channels] = x.shape as [number, number, number];
      if (method === "linear") {
        return matmul(interpolation(length, scale, x.dtype), x);
      }
      const repeated = broadcastTo(reshape(x, [batch, length, 1, channels]), [
        batch,
        length,
        scale,
        channels,
      ]);
      return reshape(repeated, [batch, length * scale, channels]);
    },
  });
}
