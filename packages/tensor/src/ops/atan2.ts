import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import { floatingOperand } from "../core/floating-operand.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";
import { square } from "./square.ts";

const kernel: BinaryKernel = { name: "atan2", apply: Math.atan2 };

/**
 * The angle in radians, from `-pi` to `pi`, of the point `(x, y)` as seen from the origin, element by element, with
 * broadcasting. The height comes first, as everywhere.
 *
 * `z = atan(y / x)` in the quadrant of the point, `dz/dy = x / (x^2 + y^2)`, `dz/dx = -y / (x^2 + y^2)`; the gradient is NaN
 * at the origin.
 *
 * @example
 * import { atan2, tensor } from "@gradkit/tensor";
 * console.log(atan2(tensor(0), tensor(2)).item()); // 0
 */
export function atan2(y: Operand, x: Operand): Tensor {
  return binary(kernel, floatingOperand(y), floatingOperand(x), {
    a: (g, a, b) => div(mul(g, b), add(square(a), square(b))),
    b: (g, a, b) => neg(div(mul(g, a), add(square(a), square(b)))),
  });
}
