import type { BinaryKernel, UnaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { sub } from "./sub.ts";

const kernel: UnaryKernel = { name: "sigmoid", apply: logistic };
const gradientKernel: BinaryKernel = { name: "sigmoidGradient", apply: (g, y) => g * y * (1 - y) };

/**
 * The logistic function, element by element; it neither overflows nor loses small values at either end.
 *
 * `y = 1 / (1 + e^-x)`, `dy/dx = y (1 - y)`.
 *
 * @example
 * import { sigmoid, tensor } from "@gradkit/tensor";
 * console.log(sigmoid(tensor([0, -1000])).toArray()); // [ 0.5, 0 ]
 */
export function sigmoid(x: Tensor): Tensor {
  return unary(kernel, floating(x), sigmoidGradient);
}

function logistic(x: number): number {
  if (x >= 0) {
    return 1 / (1 + Math.exp(-x));
  }
  const e = Math.exp(x);
  return e / (1 + e);
}

/** `g y (1 - y)`, linear in `g`; with respect to `y` its derivative is `g (1 - 2 y)`. */
function sigmoidGradient(g: Tensor, y: Tensor): Tensor {
  return binary(gradientKernel, g, y, {
    a: (h) => sigmoidGradient(h, y),
    b: (h) => mul(h, mul(g, sub(1, mul(y, 2)))),
  });
}
