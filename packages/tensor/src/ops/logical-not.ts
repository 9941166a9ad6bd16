import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";

const kernel: UnaryKernel = { name: "logicalNot", apply: (x) => Number(x === 0) };

/**
 * True where a number is 0, element by element; NaN counts as true, so its negation is false. The result is bool and has
 * no gradient.
 *
 * @example
 * import { logicalNot, tensor } from "@gradkit/tensor";
 * console.log(logicalNot(tensor([0, 2])).toArray()); // [ 1, 0 ]
 */
export function logicalNot(x: Tensor): Tensor {
  return unary(kernel, x, undefined, "bool");
}
