import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import { floatingOperand } from "../core/floating-operand.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";

const kernel: BinaryKernel = { name: "hypot", apply: lengthOf };

/**
 * The length of the vector `(a, b)`, element by element, with broadcasting; its squares neither overflow nor vanish.
 *
 * `y = sqrt(a^2 + b^2)`, `dy/da = a / y`, `dy/db = b / y`; the gradient is NaN at the origin.
 *
 * @example
 * import { hypot, tensor } from "@gradkit/tensor";
 * console.log(hypot(tensor([3, 5]), tensor([4, 12])).toArray()); // [ 5, 13 ]
 */
export function hypot(a: Operand, b: Operand): Tensor {
  return binary(kernel, floatingOperand(a), floatingOperand(b), {
    a: (g, a, _, y) => mul(g, div(a, y)),
    b: (g, _, b, y) => mul(g, div(b, y)),
  });
}

function lengthOf(a: number, b: number): number {
  const squares = a * a + b * b;
  // Math.hypot is careful and slow; it is needed where squares overflow or lose digits, and for infinities.
  return squares > 1e-280 && squares < 1e300 ? Math.sqrt(squares) : Math.hypot(a, b);
}
