import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "logicalOr", apply: (a, b) => Number(a !== 0 || b !== 0) };

/**
 * True where at least one of two numbers differs from 0, element by element, with broadcasting; NaN counts as true. The result is bool and
 * has no gradient.
 *
 * @example
 * import { logicalOr, tensor } from "@gradkit/tensor";
 * console.log(logicalOr(tensor([0, 0, 1]), tensor([0, 1, 1])).toArray()); // [ 0, 1, 1 ]
 */
export function logicalOr(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, {}, "bool");
}
