import type { Shape } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";
import { full } from "./full.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * A tensor of zeros.
 *
 * @example
 * import { zeros } from "@gradkit/tensor";
 * console.log(zeros([2, 2]).toArray()); // [ [ 0, 0 ], [ 0, 0 ] ]
 */
export function zeros(shape: Shape, options: CreateOptions = {}): Tensor {
  return full(shape, 0, options);
}
