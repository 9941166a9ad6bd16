import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";

const kernel: UnaryKernel = { name: "isNaN", apply: (x) => Number(Number.isNaN(x)) };

/**
 * True where a number is NaN, element by element. The result is bool and has no gradient.
 *
 * @example
 * import { isNaN, tensor } from "@gradkit/tensor";
 * console.log(isNaN(tensor([1, NaN, -Infinity])).toArray()); // [ 0, 1, 0 ]
 */
export function isNaN(x: Tensor): Tensor {
  return unary(kernel, x, undefined, "bool");
}
