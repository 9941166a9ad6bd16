import type { Tensor } from "../tensor.ts";
import type { Tree } from "../tree.ts";
import { differentiate } from "./differentiate.ts";

/**
 * Turns a function with a single number as its result into one that also returns the gradients: the derivative of
 * that number with respect to every tensor in the first argument.
 *
 * The gradients form the same tree as the parameters and share one contiguous block. Outside every scope they live
 * until the next call of the returned function, which reuses their memory ({@link keep} them to hold on to them);
 * everything else that is computed on the way is freed when the call returns.
 *
 * @param f A synchronous function of a tree of floating-point tensors, and further arguments.
 * @throws RangeError when `f` returns more than one number.
 * @example
 * import { mul, sum, tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";
 * const squares = valueAndGrad((p: { x: Tensor }) => sum(mul(p.x, p.x)));
 * const [value, gradients] = squares({ x: tensor([1, 2, 3]) });
 * console.log(value.item(), gradients.x.toArray()); // 14 [ 2, 4, 6 ]
 */
export function valueAndGrad<P extends Tree, A extends readonly unknown[]>(
  f: (params: P, ...args: A) => Tensor,
): (params: P, ...args: A) => [value: Tensor, gradients: P] {
  const differentiated = differentiate(f, (loss) => loss);
  return (params, ...args) => {
    const { result, gradients } = differentiated(params, ...args);
    return [result, gradients];
  };
}
