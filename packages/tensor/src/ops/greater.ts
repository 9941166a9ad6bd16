import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "greater", apply: (a, b) => Number(a > b) };

/**
 * True where the left one is greater, element by element, with broadcasting. The result is bool and has no gradient.
 *
 * @example
 * import { greater, tensor } from "@gradkit/tensor";
 * console.log(greater(tensor([1, 2, 3]), 2).toArray()); // [ 0, 0, 1 ]
 */
export function greater(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, {}, "bool");
}
