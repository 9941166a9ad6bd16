import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "equal", apply: (a, b) => Number(a === b) };

/**
 * True where two tensors are equal, element by element, with broadcasting. The result is bool and has no gradient.
 *
 * @example
 * import { equal, tensor } from "@gradkit/tensor";
 * console.log(equal(tensor([1, 2, 3]), 2).toArray()); // [ 0, 1, 0 ]
 */
export function equal(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, {}, "bool");
}
