import type { Operand } from "../core/operands.ts";
import { scope } from "../memory/scope.ts";
import { all } from "./all.ts";
import { isClose, type ClosenessOptions } from "./is-close.ts";

/**
 * Whether two tensors are close everywhere, after broadcasting; see {@link isClose} for what close is.
 *
 * @throws RangeError when the shapes do not fit together.
 * @example
 * import { allClose, tensor } from "@gradkit/tensor";
 * console.log(allClose(tensor([1, 2]), tensor([1, 2.000001]))); // true
 */
export function allClose(a: Operand, b: Operand, options: ClosenessOptions = {}): boolean {
  return scope(() => all(isClose(a, b, options)).item() === 1);
}
