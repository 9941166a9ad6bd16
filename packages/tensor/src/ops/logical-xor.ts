import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "logicalXor", apply: (a, b) => Number((a !== 0) !== (b !== 0)) };

/**
 * True where exactly one of two numbers differs from 0, element by element, with broadcasting; NaN counts as true. The result is bool and
 * has no gradient.
 *
 * @example
 * import { logicalXor, tensor } from "@gradkit/tensor";
 * console.log(logicalXor(tensor([0, 0, 1]), tensor([0, 1, 1])).toArray()); // [ 0, 1, 0 ]
 */
export function logicalXor(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, {}, "bool");
}
