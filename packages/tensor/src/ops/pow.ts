import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { equal } from "./equal.ts";
import { log } from "./log.ts";
import { mul } from "./mul.ts";
import { sub } from "./sub.ts";
import { where } from "./where.ts";

const kernel: BinaryKernel = { name: "pow", apply: Math.pow };

/**
 * A power, element by element, with broadcasting; NaN for a negative base with a fractional exponent.
 *
 * `y = a^b`, `dy/da = b a^(b - 1)`, `dy/db = y ln a` (0 where `a` is 0).
 *
 * @example
 * import { pow, tensor } from "@gradkit/tensor";
 * console.log(pow(tensor([1, 2, 3]), 2).toArray()); // [ 1, 4, 9 ]
 */
export function pow(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, {
    a: (g, a, b) => mul(g, mul(b, pow(a, sub(b, 1)))),
    b: (g, a, _, y) => mul(g, where(equal(a, 0), 0, mul(y, log(a)))),
  });
}
