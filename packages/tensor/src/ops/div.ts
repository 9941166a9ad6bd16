import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import { floating } from "../core/floating.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";

const kernel: BinaryKernel = { name: "div", apply: (a, b) => a / b };

/**
 * The quotient of two tensors, element by element, with broadcasting; integers are divided as float32.
 *
 * `y = a / b`, `dy/da = 1 / b`, `dy/db = -y / b`.
 *
 * @example
 * import { div, tensor } from "@gradkit/tensor";
 * console.log(div(tensor([1, 2]), 4).toArray()); // [ 0.25, 0.5 ]
 */
export function div(a: Operand, b: Operand): Tensor {
  return binary(kernel, fractional(a), fractional(b), {
    a: (g, _, divisor) => div(g, divisor),
    b: (g, _, divisor, y) => neg(div(mul(g, y), divisor)),
  });
}

function fractional(x: Operand): Operand {
  return typeof x === "number" ? x : floating(x);
}
