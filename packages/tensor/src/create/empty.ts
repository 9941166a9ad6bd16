import type { DType, Shape } from "@gradkit/backend";
import { allocate } from "../memory/allocate.ts";
import type { Tensor } from "../tensor.ts";

/**
 * A tensor with undefined contents, for a kernel to fill; only use it with {@link compute}, which finishes it.
 */
export function empty(shape: Shape, dtype: DType): Tensor {
  return allocate(shape, dtype);
}
