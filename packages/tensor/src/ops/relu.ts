import type { BinaryKernel, UnaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";

// Written so that NaN stays NaN.
const kernel: UnaryKernel = { name: "relu", apply: (x) => (x < 0 ? 0 : x) };
const gradientKernel: BinaryKernel = { name: "reluGradient", apply: (g, y) => (y > 0 ? g : 0) };

/**
 * The positive part, element by element.
 *
 * `y = max(x, 0)`, `dy/dx = 1` where `x > 0`, otherwise 0 (also at 0).
 *
 * @example
 * import { relu, tensor } from "@gradkit/tensor";
 * console.log(relu(tensor([-1, 2])).toArray()); // [ 0, 2 ]
 */
export function relu(x: Tensor): Tensor {
  return unary(kernel, x, reluGradient);
}

/** `g` where `y > 0`, otherwise 0; linear in `g`, flat in `y`. */
function reluGradient(g: Tensor, y: Tensor): Tensor {
  return binary(gradientKernel, g, y, { a: (h) => reluGradient(h, y) });
}
