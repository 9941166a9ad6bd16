import type { Tensor } from "../tensor.ts";
import { requireLayout } from "./require-layout.ts";
import { wholePair } from "./whole-pair.ts";
import type { Pair } from "./window.ts";

/**
 * Height and width of what adaptive pooling of images makes.
 *
 * @throws RangeError when `x` are not images, `size` is not of whole numbers of at least 1, or an image has no elements.
 */
export function adaptiveSize(operation: string, x: Tensor, size: Pair): readonly [number, number] {
  requireLayout(operation, x, ["batch", "height", "width", "channels"]);
  requireSome(operation, x, [1, 2]);
  return wholePair(operation, "size", size, 1);
}

/** The same for the length of sequences. */
export function adaptiveLength(operation: string, x: Tensor, size: number): number {
  requireLayout(operation, x, ["batch", "length", "channels"]);
  requireSome(operation, x, [1]);
  return wholePair(operation, "size", [size, size], 1)[0];
}

function requireSome(operation: string, x: Tensor, axes: readonly number[]): void {
  if (axes.some((axis) => x.shape[axis] === 0)) {
    throw new RangeError(`${operation}: shape [${x.shape.join(", ")}] has no elements to pool.`);
  }
}
