import { fold } from "../ops/fold.ts";
import { matmul } from "../ops/matmul.ts";
import { reshape } from "../ops/reshape.ts";
import { transpose } from "../ops/transpose.ts";
import type { Tensor } from "../tensor.ts";
import { spreadingWindow, type ConvTransposeOptions } from "./spreading-window.ts";

/**
 * Multiplies every element of images with the kernel, and adds the products up where they overlap: a matrix product that
 * makes a window of every element, and {@link fold}.
 */
export function transposedConvolution(
  operation: string,
  x: Tensor,
  weights: Tensor,
  options: ConvTransposeOptions,
): Tensor {
  const { groups = 1 } = options;
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const [rows, columns, outputs] = weights.shape as [number, number, number, number];
  requireFit(operation, x, weights, groups);
  const { window, extent } = spreadingWindow(operation, [height, width], [rows, columns], options);
  const [places, taps, inputs] = [batch * height * width, rows * columns * outputs, channels / groups];
  // Groups are the leading axis of a batched matrix product.
  const elements = transpose(reshape(x, [places, groups, inputs]), [1, 0, 2]);
  const kernels = transpose(reshape(weights, [taps, groups, inputs]), [1, 2, 0]);
  const products = reshape(matmul(elements, kernels), [groups, places, rows * columns, outputs]);
  const shape = [batch, height, width, rows, columns, outputs * groups];
  const windows = reshape(transpose(products, [1, 2, 0, 3]), shape);
  return fold(windows, [batch, ...extent, outputs * groups], window);
}

function requireFit(operation: string, x: Tensor, weights: Tensor, groups: number): void {
  const whole = Number.isInteger(groups) && groups >= 1 && x.shape[3]! % groups === 0;
  if (x.rank !== 4 || weights.rank !== 4 || x.shape[3] !== weights.shape[3] || !whole) {
    throw new RangeError(
      `${operation}: inputs of shape [${x.shape.join(", ")}] and weights of shape [${weights.shape.join(", ")}] do not ` +
        `fit with groups ${groups}: inputs are [batch, height, width, channels], weights ` +
        `[rows, columns, outputs / groups, channels], and channels divide by groups.`,
    );
  }
}
