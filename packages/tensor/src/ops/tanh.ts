import type { BinaryKernel, UnaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "tanh", apply: Math.tanh };
const gradientKernel: BinaryKernel = { name: "tanhGradient", apply: (g, y) => g * (1 - y * y) };

/**
 * The hyperbolic tangent, element by element.
 *
 * `y = tanh x`, `dy/dx = 1 - y^2`.
 *
 * @example
 * import { tanh, tensor } from "@gradkit/tensor";
 * console.log(tanh(tensor(0)).item()); // 0
 */
export function tanh(x: Tensor): Tensor {
  return unary(kernel, floating(x), tanhGradient);
}

/** `g (1 - y^2)`, linear in `g`; with respect to `y` its derivative is `-2 g y`. */
function tanhGradient(g: Tensor, y: Tensor): Tensor {
  return binary(gradientKernel, g, y, {
    a: (h) => tanhGradient(h, y),
    b: (h) => mul(h, mul(mul(g, y), -2)),
  });
}
