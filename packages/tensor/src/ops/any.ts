import type { ReduceKernel } from "@gradkit/backend";
import type { ReduceOptions } from "../core/axes.ts";
import { reduce } from "../core/reduce.ts";
import type { Tensor } from "../tensor.ts";
import { cast } from "./cast.ts";

const kernel: ReduceKernel = {
  name: "any",
  initial: 0,
  step: (found, x) => Number(found !== 0 || x !== 0),
};

/**
 * True where at least one element along axes differs from 0, over all axes by default; false of nothing.
 * NaN counts as true. The result is bool and has no gradient.
 *
 * @example
 * import { any, tensor } from "@gradkit/tensor";
 * console.log(any(tensor([[1, 2], [0, 0]]), { axes: 1 }).toArray()); // [ 1, 0 ]
 */
export function any(x: Tensor, options: ReduceOptions = {}): Tensor {
  return reduce(kernel, cast(x, "bool"), options);
}
