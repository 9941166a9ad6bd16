import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "notEqual", apply: (a, b) => Number(a !== b) };

/**
 * True where two tensors differ, element by element, with broadcasting. The result is bool and has no gradient.
 *
 * @example
 * import { notEqual, tensor } from "@gradkit/tensor";
 * console.log(notEqual(tensor([1, 2, 3]), 2).toArray()); // [ 1, 0, 1 ]
 */
export function notEqual(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, {}, "bool");
}
