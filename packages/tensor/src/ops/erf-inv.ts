import type { UnaryKernel } from "@gradkit/backend";
import { inverseErrorFunction } from "../core/inverse-error-function.ts";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { exp } from "./exp.ts";
import { mul } from "./mul.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "erfInv", apply: inverseErrorFunction };

/**
 * The number whose error function is `x`, element by element; infinite at -1 and 1, NaN beyond. It turns uniform numbers
 * into normal ones.
 *
 * `erf y = x`, `dy/dx = sqrt(pi) / 2 * e^(y^2)`. About 1e-15 relative in float64.
 *
 * @example
 * import { erfInv, tensor } from "@gradkit/tensor";
 * console.log(erfInv(tensor([0, 1])).toArray()); // [ 0, Infinity ]
 * @see https://en.wikipedia.org/wiki/Error_function#Inverse_functions
 */
export function erfInv(x: Tensor): Tensor {
  return unary(kernel, floating(x), (g, y) => mul(g, mul(exp(square(y)), Math.sqrt(Math.PI) / 2)));
}
