import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "lessEqual", apply: (a, b) => Number(a <= b) };

/**
 * True where the left one is less or equal, element by element, with broadcasting. The result is bool and has no gradient.
 *
 * @example
 * import { lessEqual, tensor } from "@gradkit/tensor";
 * console.log(lessEqual(tensor([1, 2, 3]), 2).toArray()); // [ 1, 1, 0 ]
 */
export function lessEqual(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, {}, "bool");
}
