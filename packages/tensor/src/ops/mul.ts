import type { BinaryKernel } from "@gradkit/backend";
import { binary, type BinaryGradients } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "mul", apply: (a, b) => a * b };
const gradients: BinaryGradients = { a: (g, _, b) => mul(g, b), b: (g, a) => mul(g, a) };

/**
 * The product of two tensors, element by element, with broadcasting.
 *
 * `y = a b`, `dy/da = b`, `dy/db = a`.
 *
 * @example
 * import { mul, tensor } from "@gradkit/tensor";
 * console.log(mul(tensor([1, 2]), tensor([3, 4])).toArray()); // [ 3, 8 ]
 */
export function mul(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, gradients);
}
