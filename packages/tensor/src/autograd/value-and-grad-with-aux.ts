import type { Tensor } from "../tensor.ts";
import type { Tree } from "../tree.ts";
import { differentiate } from "./differentiate.ts";

/**
 * Like {@link valueAndGrad} for a function that returns the number to differentiate and something else besides:
 * predictions for a metric, say.
 *
 * @example
 * import { mean, mul, sum, tensor, valueAndGradWithAux, type Tensor } from "@gradkit/tensor";
 * const f = valueAndGradWithAux((x: Tensor) => [sum(mul(x, x)), { average: mean(x) }]);
 * const [value, gradient, { average }] = f(tensor([1, 3]));
 * console.log(value.item(), gradient.toArray(), average.item()); // 10 [ 2, 6 ] 2
 */
export function valueAndGradWithAux<P extends Tree, A extends readonly unknown[], X>(
  f: (params: P, ...args: A) => readonly [value: Tensor, aux: X],
): (params: P, ...args: A) => [value: Tensor, gradients: P, aux: X] {
  const differentiated = differentiate(f, ([loss]) => loss);
  return (params, ...args) => {
    const { result, gradients } = differentiated(params, ...args);
    return [result[0], gradients, result[1]];
  };
}
