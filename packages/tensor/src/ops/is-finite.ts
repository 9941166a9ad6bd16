import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";

const kernel: UnaryKernel = { name: "isFinite", apply: (x) => Number(Number.isFinite(x)) };

/**
 * True where a number is neither infinite nor NaN, element by element. The result is bool and has no gradient.
 *
 * @example
 * import { isFinite, tensor } from "@gradkit/tensor";
 * console.log(isFinite(tensor([1, NaN, -Infinity])).toArray()); // [ 1, 0, 0 ]
 */
export function isFinite(x: Tensor): Tensor {
  return unary(kernel, x, undefined, "bool");
}
