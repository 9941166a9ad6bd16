import { sameShape } from "../core/broadcast-shapes.ts";
import { mul } from "../ops/mul.ts";
import { sum } from "../ops/sum.ts";
import type { Tensor } from "../tensor.ts";
import type { Tree } from "../tree.ts";
import { grad } from "./grad.ts";
import { takeOut } from "./take-out.ts";

/**
 * Turns a function with a tensor as its result into one that returns the result and its way back: `pullback(v)` is the
 * vector-Jacobian product `v^T J`, the gradient of `sum(v * f(x))`. It computes `f` again on its way.
 *
 * @param f A synchronous function of a tree of floating-point tensors.
 * @throws RangeError when `pullback` gets a tensor that has not the shape of the result.
 * @example
 * import { square, tensor, vjp } from "@gradkit/tensor";
 * const [y, pullback] = vjp(square)(tensor([1, 2, 3]));
 * console.log(y.toArray(), pullback(tensor([1, 0, 10])).toArray()); // [ 1, 4, 9 ] [ 2, 0, 60 ]
 * @see {@link https://docs.jax.dev/en/latest/_autosummary/jax.vjp.html}
 */
export function vjp<P extends Tree>(
  f: (params: P) => Tensor,
): (params: P) => [y: Tensor, pullback: (v: Tensor) => P] {
  return (params) => {
    const y = f(params);
    const slope = grad((point: P, v: Tensor) => sum(mul(f(point), v)));
    const pullback = (v: Tensor): P => {
      if (!sameShape(v.shape, y.shape)) {
        throw new RangeError(
          `vjp: the pullback needs a tensor in the shape of the result, [${y.shape.join(", ")}], not [${v.shape.join(", ")}].`,
        );
      }
      return takeOut(slope(params, v));
    };
    return [y, pullback];
  };
}
