import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "logicalAnd", apply: (a, b) => Number(a !== 0 && b !== 0) };

/**
 * True where both numbers differ from 0, element by element, with broadcasting; NaN counts as true. The result is bool and
 * has no gradient.
 *
 * @example
 * import { logicalAnd, tensor } from "@gradkit/tensor";
 * console.log(logicalAnd(tensor([0, 0, 1]), tensor([0, 1, 1])).toArray()); // [ 0, 0, 1 ]
 */
export function logicalAnd(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, {}, "bool");
}
