import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import { flooredQuotient } from "../core/floored-division.ts";
import type { Operand } from "../core/operands.ts";
import { zeroGradient } from "../core/zero-gradient.ts";
import type { Tensor } from "../tensor.ts";

const kernel: BinaryKernel = { name: "floorDiv", apply: flooredQuotient };

/**
 * The quotient rounded down to a whole number, element by element, with broadcasting; integers stay integers. A divisor
 * of 0 gives an infinity or NaN, or 0 among integers.
 *
 * `y = floor(a / b)` of the exact quotient, which rounding never lifts to the next whole number; `dy/da = dy/db = 0`.
 *
 * @example
 * import { floorDiv, tensor } from "@gradkit/tensor";
 * console.log(floorDiv(tensor([7, -1]), 3).toArray()); // [ 2, -1 ]
 */
export function floorDiv(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, { a: zeroGradient, b: zeroGradient });
}
