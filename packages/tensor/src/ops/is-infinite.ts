import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";

const kernel: UnaryKernel = { name: "isInfinite", apply: (x) => Number(x === Infinity || x === -Infinity) };

/**
 * True where a number is `Infinity` or `-Infinity`, element by element. The result is bool and has no gradient.
 *
 * @example
 * import { isInfinite, tensor } from "@gradkit/tensor";
 * console.log(isInfinite(tensor([1, NaN, -Infinity])).toArray()); // [ 0, 0, 1 ]
 */
export function isInfinite(x: Tensor): Tensor {
  return unary(kernel, x, undefined, "bool");
}
