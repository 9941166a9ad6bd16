import { arange } from "../create/arange.ts";
import { less } from "../ops/less.ts";
import { reshape } from "../ops/reshape.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Which elements of the matrices in `x` lie above a diagonal: bool of shape `[rows, columns]`.
 *
 * @param diagonal 0 for the main one, above it when positive, below it when negative.
 * @throws RangeError when `x` has fewer than two axes or `diagonal` is not a whole number.
 */
export function aboveDiagonal(operation: string, x: Tensor, diagonal: number): Tensor {
  if (x.rank < 2 || !Number.isInteger(diagonal)) {
    throw new RangeError(
      `${operation}: needs matrices and a whole number for the diagonal, but got shape [${x.shape.join(", ")}] and ` +
        `${diagonal}.`,
    );
  }
  const [rows, columns] = x.shape.slice(-2) as [number, number];
  // float32 counts exactly to 16 million, and engines compare it faster than integers.
  return less(reshape(arange(diagonal, diagonal + rows), [rows, 1]), arange(0, columns));
}
