import type { UnaryKernel } from "@gradkit/backend";
import { complementaryErrorFunction } from "../core/error-function.ts";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { exp } from "./exp.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "erfc", apply: complementaryErrorFunction };

/**
 * One less the error function, element by element, as precise in the upper tail, where it is tiny, as elsewhere.
 *
 * `y = 1 - erf x`, `dy/dx = -2 / sqrt(pi) * e^(-x^2)`. About 1e-16 relative in float64.
 *
 * @example
 * import { erfc, tensor } from "@gradkit/tensor";
 * console.log(erfc(tensor([0, 30])).toArray()); // [ 1, 0 ]
 * @see https://en.wikipedia.org/wiki/Error_function
 */
export function erfc(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g) => mul(g, mul(exp(neg(square(input))), -2 / Math.sqrt(Math.PI))));
}
