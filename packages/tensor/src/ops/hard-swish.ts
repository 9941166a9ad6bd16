import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { abs } from "./abs.ts";
import { add } from "./add.ts";
import { greater } from "./greater.ts";
import { mul } from "./mul.ts";
import { relu } from "./relu.ts";
import { where } from "./where.ts";

/**
 * A parabola between two straight lines in place of {@link silu}, element by element.
 *
 * `y = 0` below -3, `x` above 3, and `x (x + 3) / 6` between and at both ends.
 *
 * @example
 * import { hardSwish, tensor } from "@gradkit/tensor";
 * console.log(hardSwish(tensor([-4, 1.5, 4])).toArray()); // [ 0, 1.125, 4 ]
 * @see Howard and others, "Searching for MobileNetV3", 2019.
 */
export function hardSwish(x: Tensor): Tensor {
  const input = floating(x);
  const outside = greater(abs(input), 3);
  // What is outside is taken out first: the square of an infinity would spoil the gradient.
  const inner = where(outside, 0, input);
  return where(outside, relu(input), mul(inner, add(mul(inner, 1 / 6), 0.5)));
}
