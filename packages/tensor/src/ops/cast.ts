import type { DType } from "@gradkit/backend";
import { converted } from "../core/converted.ts";
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
  const smooth = x.dtype.startsWith("float") && dtype.startsWith("float");
  return converted(x, dtype, smooth ? (g): Tensor => cast(g, x.dtype) : undefined);
}
