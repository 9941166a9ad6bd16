import type { Tensor } from "../tensor.ts";
import type { Tree } from "../tree.ts";
import { valueAndGrad } from "./value-and-grad.ts";

/**
 * The derivative of a function with a single number as its result: {@link valueAndGrad} without the value. It can
 * be nested for higher derivatives.
 *
 * @example
 * import { grad, pow, tensor, type Tensor } from "@gradkit/tensor";
 * const cube = (x: Tensor) => pow(x, 3);
 * console.log(grad(cube)(tensor(2)).item(), grad(grad(cube))(tensor(2)).item()); // 12 12
 */
export function grad<P extends Tree, A extends readonly unknown[]>(
  f: (params: P, ...args: A) => Tensor,
): (params: P, ...args: A) => P {
  const both = valueAndGrad(f);
  return (params, ...args) => both(params, ...args)[1];
}
