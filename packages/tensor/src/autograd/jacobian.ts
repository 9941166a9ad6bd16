import { scope } from "../memory/scope.ts";
import { at } from "../ops/at.ts";
import { reshape } from "../ops/reshape.ts";
import { stack } from "../ops/stack.ts";
import { zeros } from "../create/zeros.ts";
import type { Tensor } from "../tensor.ts";
import { grad } from "./grad.ts";
import { noGrad } from "./no-grad.ts";
import { takeOut } from "./take-out.ts";

/**
 * All first derivatives of a function of one tensor: `J[i..., j...] = dy[i...] / dx[j...]`, the axes of the result before
 * those of `x`. It takes one way back for each element of the result.
 *
 * @param f A synchronous function of a floating-point tensor.
 * @example
 * import { jacobian, mul, tensor } from "@gradkit/tensor";
 * const x = tensor([1, 2]);
 * console.log(jacobian((x) => mul(x, x))(x).toArray()); // [ [ 2, 0 ], [ 0, 4 ] ]
 * @see {@link https://docs.jax.dev/en/latest/_autosummary/jax.jacrev.html}
 */
export function jacobian(f: (x: Tensor) => Tensor): (x: Tensor) => Tensor {
  const slope = grad((x: Tensor, i: number) => at(reshape(f(x), [-1]), i));
  return (x) =>
    scope(() => {
      const { shape, size } = noGrad(() => f(x));
      if (size === 0) {
        return zeros([...shape, ...x.shape], { dtype: x.dtype });
      }
      const rows = Array.from({ length: size }, (_, i) => takeOut(slope(x, i)));
      return reshape(stack(rows), [...shape, ...x.shape]);
    });
}
