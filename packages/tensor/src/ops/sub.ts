import type { BinaryKernel } from "@gradkit/backend";
import { binary, type BinaryGradients } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { neg } from "./neg.ts";

const kernel: BinaryKernel = { name: "sub", apply: (a, b) => a - b };
const gradients: BinaryGradients = { a: (g) => g, b: (g) => neg(g) };

/**
 * The difference of two tensors, element by element, with broadcasting.
 *
 * `y = a - b`, `dy/da = 1`, `dy/db = -1`.
 *
 * @example
 * import { sub, tensor } from "@gradkit/tensor";
 * console.log(sub(tensor([1, 2]), tensor([3])).toArray()); // [ -2, -1 ]
 */
export function sub(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, gradients);
}
