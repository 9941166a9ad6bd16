import type { Shape } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";
import { full } from "./full.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * A tensor of ones.
 *
 * @example
 * import { ones } from "@gradkit/tensor";
 * console.log(ones([2, 2]).toArray()); // [ [ 1, 1 ], [ 1, 1 ] ]
 */
export function ones(shape: Shape, options: CreateOptions = {}): Tensor {
  return full(shape, 1, options);
}
