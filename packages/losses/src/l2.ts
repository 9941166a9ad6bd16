import { add, square, mul, sum, type Tensor, type Tree } from "@gradkit/tensor";
import { included, type RegularizerOptions } from "./included.ts";
import { requireNotNegative } from "./require-setting.ts";

/**
 * The sum of squares of parameters, which keeps them small. Other libraries write half of it. Add it to the loss.
 *
 * `penalty = strength * sum w^2` over all elements of the tensors that count, `dpenalty/dw = 2 strength w`.
 *
 * @param params Parameters, as `init` of a model makes them.
 * @param strength At least 0.
 * @returns One number.
 * @throws RangeError when no tensor counts or strength is below 0.
 * @example
 * import { l2 } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const params = [{ weight: tensor([[2, -3, 4]]), bias: tensor([10]) }];
 * console.log(l2(params, 1, { include: (path) => path.endsWith("weight") }).item()); // 29
 * @see https://doi.org/10.1080/00401706.1970.10488634
 */
export function l2(params: Tree, strength: number, options: RegularizerOptions = {}): Tensor {
  requireNotNegative("l2", "strength", strength);
  const sums = included("l2", params, options).map((w) => sum(square(w)));
  return mul(
    sums.reduce((total, part) => add(total, part)),
    strength,
  );
}
