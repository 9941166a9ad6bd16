import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import { flooredRemainder } from "../core/floored-division.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { floorDiv } from "./floor-div.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";

const kernel: BinaryKernel = { name: "mod", apply: flooredRemainder };

/**
 * The remainder of {@link floorDiv}, element by element, with broadcasting. It has the sign of the divisor, as in
 * NumPy, so that it counts round a circle also below 0. A divisor of 0 gives NaN, or 0 among integers.
 *
 * `y = a - b floor(a / b)`, `dy/da = 1`, `dy/db = -floor(a / b)`.
 *
 * @example
 * import { mod, tensor } from "@gradkit/tensor";
 * console.log(mod(tensor([7, -1]), 3).toArray()); // [ 1, 2 ]
 */
export function mod(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, { a: (g) => g, b: (g, a, b) => neg(mul(g, floorDiv(a, b))) });
}
