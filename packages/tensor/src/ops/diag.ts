import { arange } from "../create/arange.ts";
import type { Tensor } from "../tensor.ts";
import { scatterFlat } from "./scatter-flat.ts";
import { takeFlat } from "./take-flat.ts";

/**
 * The diagonal of a matrix as a vector, or the square matrix with a vector on its diagonal and zeros elsewhere.
 *
 * `y[i] = x[i, i + offset]`, or `y[i, i + offset] = x[i]` (from row `-offset` on when it is negative); the gradient is
 * `diag` again.
 *
 * @param offset Which diagonal: 0 for the main one, above it when positive, below it when negative.
 * @throws RangeError when `x` is neither a vector nor a matrix, or `offset` is not a whole number.
 * @example
 * import { diag, tensor } from "@gradkit/tensor";
 * console.log(diag(tensor([1, 2])).toArray()); // [ [ 1, 0 ], [ 0, 2 ] ]
 * console.log(diag(tensor([[1, 2], [3, 4]])).toArray()); // [ 1, 4 ]
 */
export function diag(x: Tensor, offset = 0): Tensor {
  if ((x.rank !== 1 && x.rank !== 2) || !Number.isInteger(offset)) {
    throw new RangeError(
      `diag: needs a vector or a matrix and a whole number for the offset, but got shape [${x.shape.join(", ")}] and ` +
        `${offset}.`,
    );
  }
  if (x.rank === 1) {
    const side = x.size + Math.abs(offset);
    return scatterFlat(x, positions(side, side, offset), [side, side]);
  }
  const [rows, columns] = x.shape as [number, number];
  return takeFlat(x, positions(rows, columns, offset));
}

/** Where the elements of a diagonal stand, counted row by row. */
function positions(rows: number, columns: number, offset: number): Tensor {
  const length = Math.max(0, Math.min(rows + Math.min(offset, 0), columns - Math.max(offset, 0)));
  const first = offset < 0 ? -offset * columns : offset;
  const step = columns + 1;
  return arange(first, first + length * step, step, { dtype: "int32" });
}
