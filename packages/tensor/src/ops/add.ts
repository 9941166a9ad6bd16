import type { BinaryKernel } from "@gradkit/backend";
import { binary, type BinaryGradients } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "add", apply: (a, b) => a + b };
const gradients: BinaryGradients = { a: (g) => g, b: (g) => g };

/**
 * The sum of two tensors, element by element, with broadcasting.
 *
 * `y = a + b`, `dy/da = dy/db = 1`.
 *
 * @example
 * import { add, tensor } from "@gradkit/tensor";
 * console.log(add(tensor([1, 2]), 10).toArray()); // [ 11, 12 ]
 */
export function add(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, gradients);
}
