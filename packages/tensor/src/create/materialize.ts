import {
  bytesPerElement,
  contiguousStrides,
  sizeOf,
  type DType,
  type Shape,
  type TypedArray,
} from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { isKept } from "../memory/keep.ts";
import { allocateResident } from "../memory/allocate.ts";
import { Tensor } from "../tensor.ts";

/**
 * A tensor whose elements `write` puts straight into the engine's memory, without an array in between. What loaders
 * use to make batches.
 *
 * @param write Given the elements in row-major order, with undefined contents; the array is only valid during the call.
 * @param reuse A tensor whose memory may be taken over; reading it afterwards throws. It stays as it is when it is too small
 * or somebody has called {@link keep} on it.
 * @example
 * import { materialize } from "@gradkit/tensor";
 * const ramp = materialize([3], "float32", (elements) => elements.set([0, 0.5, 1]));
 * console.log(ramp.toArray()); // [ 0, 0.5, 1 ]
 */
export function materialize(
  shape: Shape,
  dtype: DType,
  write: (elements: TypedArray) => void,
  reuse?: Tensor,
): Tensor {
  const made = (reuse && takeOver(reuse, shape, dtype)) ?? allocateResident(shape, dtype);
  write(made.block.memory.array(made.block, dtype).subarray(0, made.size));
  return made;
}

function takeOver({ block }: Tensor, shape: Shape, dtype: DType): Tensor | undefined {
  const size = sizeOf(shape);
  const { memory } = block;
  const fits = size * bytesPerElement(dtype) <= block.byteLength && memory === currentBackend().memory;
  if (!fits || block.released || isKept(block)) {
    return undefined;
  }
  return new Tensor(memory.renew(block), dtype, shape, contiguousStrides(shape), 0, size);
}
