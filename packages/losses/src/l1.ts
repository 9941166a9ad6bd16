import { add, abs, mul, sum, type Tensor, type Tree } from "@gradkit/tensor";
import { included, type RegularizerOptions } from "./included.ts";
import { requireNotNegative } from "./require-setting.ts";

/**
 * The sum of absolute values of parameters, which draws small ones to 0. Add it to the loss.
 *
 * `penalty = strength * sum |w|` over all elements of the tensors that count, `dpenalty/dw = strength * sign(w)`.
 *
 * @param params Parameters, as `init` of a model makes them.
 * @param strength At least 0.
 * @returns One number.
 * @throws RangeError when no tensor counts or strength is below 0.
 * @example
 * import { l1 } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const params = [{ weight: tensor([[2, -3, 4]]), bias: tensor([10]) }];
 * console.log(l1(params, 1, { include: (path) => path.endsWith("weight") }).item()); // 9
 * @see https://doi.org/10.1111/j.2517-6161.1996.tb02080.x
 */
export function l1(params: Tree, strength: number, options: RegularizerOptions = {}): Tensor {
  requireNotNegative("l1", "strength", strength);
  const sums = included("l1", params, options).map((w) => sum(abs(w)));
  return mul(
    sums.reduce((total, part) => add(total, part)),
    strength,
  );
}
