import type { Tensor } from "../tensor.ts";
import { conv2d } from "./conv2d.ts";
import { reshape } from "./reshape.ts";

/** How a convolution over sequences moves, and whether channels are kept apart. */
export interface Conv1dOptions {
  readonly stride?: number;
  readonly padding?: number | "same";
  readonly dilation?: number;
  readonly groups?: number;
}

/**
 * A convolution over sequences: `[batch, length, channels]` and weights `[kernel length, channels / groups, outputs]`
 * give `[batch, places, outputs]`.
 *
 * `y[n, i, o] = sum_{u, c} x[n, i s + u d - p, c] w[u, c, o]`.
 *
 * @throws RangeError when channels do not fit the weights or the window does not fit the sequence.
 * @example
 * import { conv1d, ones } from "@gradkit/tensor";
 * console.log(conv1d(ones([2, 10, 3]), ones([3, 3, 4]), { stride: 2 }).shape); // [ 2, 4, 4 ]
 */
export function conv1d(x: Tensor, weights: Tensor, options: Conv1dOptions = {}): Tensor {
  if (x.rank !== 3 || weights.rank !== 3) {
    throw new RangeError(
      `conv1d: needs sequences [batch, length, channels] and weights [kernel length, channels / groups, outputs], but ` +
        `got [${x.shape.join(", ")}] and [${weights.shape.join(", ")}].`,
    );
  }
  const { stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
  const y = conv2d(
    reshape(x, [x.shape[0]!, 1, x.shape[1]!, x.shape[2]!]),
    reshape(weights, [1, ...weights.shape]),
    {
      stride: [1, stride],
      padding: padding === "same" ? "same" : [0, padding],
      dilation: [1, dilation],
      groups,
    },
  );
  return reshape(y, [x.shape[0]!, y.shape[2]!, y.shape[3]!]);
}
