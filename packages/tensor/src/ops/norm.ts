import type { ReduceOptions } from "../core/axes.ts";
import { floating } from "../core/floating.ts";
import { rootOrZero } from "../core/root-or-zero.ts";
import type { Tensor } from "../tensor.ts";
import { abs } from "./abs.ts";
import { max } from "./max.ts";
import { pow } from "./pow.ts";
import { sqrt } from "./sqrt.ts";
import { square } from "./square.ts";
import { sum } from "./sum.ts";

/** Which length to measure. */
export interface NormOptions extends ReduceOptions {
  /** The `p` of the norm, above 0: 1 sums absolute values, 2 is Euclid's, Infinity the largest absolute value. Default 2. */
  readonly order?: number;
}

/**
 * The length of the vectors along axes; integers give float32. Over all axes, the default, order 2 of a matrix is its
 * Frobenius norm.
 *
 * `y = (sum_i |x_i|^p)^(1/p)`, `dy/dx_i = sign(x_i) (|x_i| / y)^(p - 1)`, 0 at the origin.
 *
 * @throws RangeError when there is no such axis, `order` is not above 0, or there is no largest value of nothing.
 * @example
 * import { norm, tensor } from "@gradkit/tensor";
 * console.log(norm(tensor([[3, -4], [6, 8]]), { axes: 1 }).toArray()); // [ 5, 10 ]
 * console.log(norm(tensor([3, -4]), { order: 1 }).item()); // 7
 * @see {@link https://pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html}
 */
export function norm(x: Tensor, { order = 2, ...options }: NormOptions = {}): Tensor {
  if (!(order > 0)) {
    throw new RangeError(`norm: order must be above 0, not ${order}.`);
  }
  const input = floating(x);
  if (order === 2) {
    return rootOrZero(sum(square(input), options), sqrt);
  }
  const sizes = abs(input);
  if (order === 1) {
    return sum(sizes, options);
  }
  if (order === Infinity) {
    return max(sizes, options);
  }
  return rootOrZero(
    sum(
      rootOrZero(sizes, (size) => pow(size, order)),
      options,
    ),
    (total) => pow(total, 1 / order),
  );
}
