import type { Tensor } from "../tensor.ts";
import { grad } from "./grad.ts";
import { jacobian } from "./jacobian.ts";

/**
 * All second derivatives of a function of one tensor with a single number as its result:
 * `H[i..., j...] = d^2 f / dx[i...] dx[j...]`. {@link hessianVectorProduct} does without the matrix.
 *
 * @param f A synchronous function of a floating-point tensor.
 * @throws RangeError when `f` returns more than one number.
 * @example
 * import { hessian, pow, sum, tensor } from "@gradkit/tensor";
 * console.log(hessian((x) => sum(pow(x, 3)))(tensor([1, 2])).toArray()); // [ [ 6, 0 ], [ 0, 12 ] ]
 * @see {@link https://docs.jax.dev/en/latest/_autosummary/jax.hessian.html}
 */
export function hessian(f: (x: Tensor) => Tensor): (x: Tensor) => Tensor {
  return jacobian(grad(f));
}
