import type { UnaryKernel } from "@gradkit/backend";
import { errorFunction } from "../core/error-function.ts";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { exp } from "./exp.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "erf", apply: errorFunction };

/**
 * The error function, element by element: how much of a normal distribution of variance 1/2 lies within `x` of its mean.
 *
 * `y = 2 / sqrt(pi) * integral from 0 to x of e^(-t^2) dt`, `dy/dx = 2 / sqrt(pi) * e^(-x^2)`. About 1e-16 relative in
 * float64.
 *
 * @example
 * import { erf, tensor } from "@gradkit/tensor";
 * console.log(erf(tensor([0, 10])).toArray()); // [ 0, 1 ]
 * @see https://en.wikipedia.org/wiki/Error_function
 */
export function erf(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g) => mul(g, mul(exp(neg(square(input))), 2 / Math.sqrt(Math.PI))));
}
