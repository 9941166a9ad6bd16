import { transposedConvolution } from "../core/transposed-convolution.ts";
import type { Tensor } from "../tensor.ts";
import { reshape } from "./reshape.ts";

/** How a transposed convolution over sequences spreads, and whether channels are kept apart. */
export interface ConvTranspose1dOptions {
  readonly stride?: number;
  readonly padding?: number;
  readonly outputPadding?: number;
  readonly dilation?: number;
  readonly groups?: number;
}

/**
 * A transposed convolution over sequences, which makes them longer: `[batch, length, channels]` and weights
 * `[kernel length, outputs / groups, channels]` give `[batch, places, outputs]`. It is the gradient of {@link conv1d} by
 * its sequences.
 *
 * `y[n, i s + u d - p, o] = sum x[n, i, c] w[u, o, c]` over all that meet there, with
 * `places = (length - 1) s - 2 p + d (kernel length - 1) + outputPadding + 1`.
 *
 * @throws RangeError when channels do not fit the weights, a setting is out of range, or nothing is left of the output.
 * @example
 * import { convTranspose1d, ones } from "@gradkit/tensor";
 * console.log(convTranspose1d(ones([2, 5, 4]), ones([3, 3, 4]), { stride: 2 }).shape); // [ 2, 11, 3 ]
 */
export function convTranspose1d(x: Tensor, weights: Tensor, options: ConvTranspose1dOptions = {}): Tensor {
  if (x.rank !== 3 || weights.rank !== 3) {
    throw new RangeError(
      `convTranspose1d: needs sequences [batch, length, channels] and weights ` +
        `[kernel length, outputs / groups, channels], but got [${x.shape.join(", ")}] and [${weights.shape.join(", ")}].`,
    );
  }
  const { stride = 1, padding = 0, outputPadding = 0, dilation = 1, groups = 1 } = options;
  const [batch, length, channels] = x.shape as [number, number, number];
  const y = transposedConvolution(
    "convTranspose1d",
    reshape(x, [batch, 1, length, channels]),
    reshape(weights, [1, ...weights.shape]),
    {
      stride: [1, stride],
      padding: [0, padding],
      outputPadding: [0, outputPadding],
      dilation: [1, dilation],
      groups,
    },
  );
  return reshape(y, [batch, y.shape[2]!, y.shape[3]!]);
}
