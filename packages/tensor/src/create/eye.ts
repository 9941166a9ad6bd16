import { sizeOf } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";
import { fromData } from "./from-data.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * The identity matrix: ones on the diagonal, zeros elsewhere; cut off or continued with zeros when it is not square.
 *
 * @throws RangeError when a length is not a whole number of at least 0.
 * @example
 * import { eye } from "@gradkit/tensor";
 * console.log(eye(2).toArray()); // [ [ 1, 0 ], [ 0, 1 ] ]
 */
export function eye(rows: number, columns = rows, options: CreateOptions = {}): Tensor {
  if (![rows, columns].every((length) => Number.isInteger(length) && length >= 0)) {
    throw new RangeError(
      `eye: rows and columns must be whole numbers of at least 0, but are ${rows} and ${columns}.`,
    );
  }
  const data = new Float32Array(sizeOf([rows, columns]));
  for (let i = 0; i < Math.min(rows, columns); i++) {
    data[i * columns + i] = 1;
  }
  return fromData(data, [rows, columns], options.dtype ?? "float32");
}
