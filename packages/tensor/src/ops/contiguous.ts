import { isContiguous } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { finish } from "../core/finish.ts";
import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import type { Tensor } from "../tensor.ts";

/**
 * `x` itself when its elements stand side by side in order, otherwise a copy where they do.
 *
 * @example
 * import { contiguous, tensor, transpose } from "@gradkit/tensor";
 * console.log(contiguous(transpose(tensor([[1, 2], [3, 4]]))).strides); // [ 2, 1 ]
 */
export function contiguous(x: Tensor): Tensor {
  if (isContiguous(x.shape, x.strides)) {
    return x;
  }
  const y = allocate(x.shape, x.dtype);
  currentBackend().copy(resident(x), y);
  return record(finish(y), [x], [(g) => g]);
}
