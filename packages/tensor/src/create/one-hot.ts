import type { Tensor } from "../tensor.ts";
import { requireClassIndices } from "../core/require-class-indices.ts";
import { fromData } from "./from-data.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * A new last axis of length `classes` with 1 at each index and 0 elsewhere: shape `[...]` becomes `[..., classes]`.
 *
 * @throws RangeError when an index is not a whole number from 0 to `classes - 1`.
 * @example
 * import { oneHot, tensor } from "@gradkit/tensor";
 * console.log(oneHot(tensor([2, 0], { dtype: "int32" }), 3).toArray()); // [ [ 0, 0, 1 ], [ 1, 0, 0 ] ]
 */
export function oneHot(indices: Tensor, classes: number, options: CreateOptions = {}): Tensor {
  const at = indices.data();
  requireClassIndices(at, classes);
  const data = new Float32Array(at.length * classes);
  for (let i = 0; i < at.length; i++) {
    data[i * classes + at[i]!] = 1;
  }
  return fromData(data, [...indices.shape, classes], options.dtype ?? "float32");
}
