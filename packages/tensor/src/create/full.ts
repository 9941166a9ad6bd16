import type { Shape } from "@gradkit/backend";
import { filled } from "../core/filled.ts";
import type { Tensor } from "../tensor.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * A tensor with the same value everywhere.
 *
 * @example
 * import { full } from "@gradkit/tensor";
 * console.log(full([2], 7).toArray()); // [ 7, 7 ]
 */
export function full(shape: Shape, value: number, options: CreateOptions = {}): Tensor {
  return filled(shape, options.dtype ?? "float32", value);
}
