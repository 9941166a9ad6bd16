import type { DType, Shape, TypedArray } from "@gradkit/backend";
import { allocateResident } from "../memory/allocate.ts";
import type { Tensor } from "../tensor.ts";

/**
 * A tensor whose elements `write` puts straight into the engine's memory, without an array in between. What loaders
 * use to make batches.
 *
 * @param write Given the elements in row-major order, with undefined contents; the array is only valid during the call.
 * @example
 * import { materialize } from "@gradkit/tensor";
 * const ramp = materialize([3], "float32", (elements) => elements.set([0, 0.5, 1]));
 * console.log(ramp.toArray()); // [ 0, 0.5, 1 ]
 */
export function materialize(shape: Shape, dtype: DType, write: (elements: TypedArray) => void): Tensor {
  const made = allocateResident(shape, dtype);
  write(made.block.memory.array(made.block, dtype).subarray(0, made.size));
  return made;
}
