import { add } from "../ops/add.ts";
import { mul } from "../ops/mul.ts";
import { sum } from "../ops/sum.ts";
import type { Tensor } from "../tensor.ts";
import { leaves, type Tree } from "../tree.ts";
import { grad } from "./grad.ts";
import { takeOut } from "./take-out.ts";

/**
 * The matrix of second derivatives of `f` at `x` times `v`, without the matrix: the gradient of `grad(f)(x) * v`, at a few
 * times the cost of one gradient.
 *
 * `y = H v` with `H_ij = d^2 f / dx_i dx_j`.
 *
 * @param f A synchronous function with a single number as its result.
 * @param x A tree of floating-point tensors.
 * @param v A direction, in the form of `x`.
 * @throws RangeError when `v` has not as many tensors as `x`, or `f` returns more than one number.
 * @example
 * import { hessianVectorProduct, pow, sum, tensor, type Tensor } from "@gradkit/tensor";
 * const cubes = (x: Tensor) => sum(pow(x, 3));
 * console.log(hessianVectorProduct(cubes, tensor([1, 2]), tensor([1, 10])).toArray()); // [ 6, 120 ]
 * @see {@link https://doi.org/10.1162/neco.1994.6.1.147} Pearlmutter, Fast exact multiplication by the Hessian
 */
export function hessianVectorProduct<P extends Tree>(f: (params: P) => Tensor, x: P, v: P): P {
  const direction = leaves(v);
  if (direction.length !== leaves(x).length) {
    throw new RangeError(
      `hessianVectorProduct: the direction has ${direction.length} tensors, but x has ${leaves(x).length}.`,
    );
  }
  const slope = grad(f);
  const along = (params: P): Tensor =>
    leaves(slope(params))
      .map(([, g], i) => sum(mul(g, direction[i]![1])))
      .reduce((a, b) => add(a, b));
  return takeOut(grad(along)(x));
}
