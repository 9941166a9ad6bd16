import type { DType } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { finish } from "../core/finish.ts";
import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Converts the element type. To integers it drops the fraction; to bool it asks whether a number differs from 0.
 *
 * `dy/dx = 1` between floating-point types; there is no gradient through integers and booleans.
 *
 * @example
 * import { cast, tensor } from "@gradkit/tensor";
 * console.log(cast(tensor([1.7, 0]), "int32").toArray()); // [ 1, 0 ]
 */
export function cast(x: Tensor, dtype: DType): Tensor {
  if (x.dtype === dtype) {
    return x;
  }
  const y = allocate(x.shape, dtype);
  currentBackend().copy(resident(x), y);
  finish(y);
  const smooth = x.dtype.startsWith("float") && dtype.startsWith("float");
  return smooth ? record(y, [x], [(g) => cast(g, x.dtype)]) : y;
}
