import type { ReduceKernel } from "@gradkit/backend";
import type { ReduceOptions } from "../core/axes.ts";
import { reduce } from "../core/reduce.ts";
import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { cast } from "./cast.ts";

const kernel: ReduceKernel = { name: "sum", initial: 0, step: (total, x) => total + x };

/**
 * The sum over axes, over all of them by default; booleans and bytes are summed as int32. The sum of nothing is 0.
 *
 * `y = sum_i x_i`, `dy/dx_i = 1`.
 *
 * @example
 * import { sum, tensor } from "@gradkit/tensor";
 * console.log(sum(tensor([[1, 2], [3, 4]]), { axes: 0 }).toArray()); // [ 4, 6 ]
 */
export function sum(x: Tensor, options: ReduceOptions = {}): Tensor {
  const input = x.dtype === "bool" || x.dtype === "uint8" ? cast(x, "int32") : x;
  return reduce(kernel, input, options, (g) => broadcastTo(g, x.shape));
}
