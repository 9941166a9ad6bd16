import { convolve } from "../core/convolve.ts";
import { operands } from "../core/operands.ts";
import { windowOver, type Window, type WindowOptions } from "../core/window.ts";
import type { Tensor } from "../tensor.ts";
import { matmul } from "./matmul.ts";
import { reshape } from "./reshape.ts";
import { transpose } from "./transpose.ts";
import { unfoldWindows } from "./unfold.ts";

/** How a convolution moves, and whether channels are kept apart. */
export interface ConvOptions extends WindowOptions {
  /** Cuts the channels into so many groups that do not see each other; both channel counts divide by it. Default 1. */
  readonly groups?: number;
}

/**
 * A convolution over images (without turning the kernel round, as is usual in neural networks).
 *
 * `y[n, i, j, o] = sum_{u, v, c} x[n, i s + u d - p, j s + v d - p, c] w[u, v, c, o]`: images
 * `[batch, height, width, channels]` and weights `[kernel rows, kernel columns, channels / groups, outputs]` give
 * `[batch, rows, columns, outputs]`. It is a matrix product of all windows with the weights, which is computed some images
 * at a time, so that no more than a megabyte of windows, or those of one image, is ever held.
 *
 * @throws RangeError when channels do not fit the weights or the window does not fit the image.
 * @example
 * import { conv2d, ones } from "@gradkit/tensor";
 * const y = conv2d(ones([8, 28, 28, 1]), ones([5, 5, 1, 6]), { padding: "same" });
 * console.log(y.shape); // [ 8, 28, 28, 6 ]
 */
export function conv2d(x: Tensor, weights: Tensor, { groups = 1, ...options }: ConvOptions = {}): Tensor {
  const [rows, columns, inputs, outputs] = requireFit(x, weights, groups);
  const window = windowOver("conv2d", x.shape, [rows, columns], options);
  const shape = [x.shape[0]!, ...window.places, outputs];
  if (groups === 1) {
    const [images, filters] = operands(x, weights);
    return isImage(window)
      ? reshape(matmul(reshape(images, [-1, inputs]), reshape(filters, [inputs, outputs])), shape)
      : convolve(images, filters, window);
  }
  // Groups become the leading axis of a batched matrix product.
  const windows = reshape(unfoldWindows(x, window), [-1, rows * columns, groups, inputs]);
  const apart = reshape(transpose(windows, [2, 0, 1, 3]), [groups, -1, rows * columns * inputs]);
  const kernels = reshape(weights, [rows * columns * inputs, groups, outputs / groups]);
  const products = matmul(apart, transpose(kernels, [1, 0, 2]));
  return reshape(transpose(products, [1, 0, 2]), shape);
}

/** Whether the windows are the image itself: of one element, moving by one. */
function isImage({ size, stride, padding }: Window): boolean {
  return [...size, ...stride].every((length) => length === 1) && padding.every((zeros) => zeros === 0);
}

function requireFit(x: Tensor, weights: Tensor, groups: number): readonly [number, number, number, number] {
  const [, , inputs, outputs] = weights.shape;
  const fits =
    weights.rank === 4 && x.rank === 4 && x.shape[3] === inputs! * groups && outputs! % groups === 0;
  if (!fits || !Number.isInteger(groups) || groups < 1) {
    throw new RangeError(
      `conv2d: images of shape [${x.shape.join(", ")}] and weights of shape [${weights.shape.join(", ")}] do not fit ` +
        `with groups ${groups}: images are [batch, height, width, channels], weights ` +
        `[rows, columns, channels / groups, outputs], and outputs divide by groups.`,
    );
  }
  return weights.shape as [number, number, number, number];
}
