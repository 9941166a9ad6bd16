import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { greaterEqual } from "./greater-equal.ts";
import { lessEqual } from "./less-equal.ts";
import { mul } from "./mul.ts";
import { where } from "./where.ts";

/**
 * Three straight lines in place of {@link sigmoid}, element by element.
 *
 * `y = 0` up to -3, 1 from 3 on, and `x / 6 + 1 / 2` between; the gradient at -3 and 3 is 0.
 *
 * @example
 * import { hardSigmoid, tensor } from "@gradkit/tensor";
 * console.log(hardSigmoid(tensor([-4, 0, 4])).toArray()); // [ 0, 0.5, 1 ]
 * @see Howard and others, "Searching for MobileNetV3", 2019.
 */
export function hardSigmoid(x: Tensor): Tensor {
  const input = floating(x);
  const line = add(mul(input, 1 / 6), 0.5);
  return where(lessEqual(input, -3), 0, where(greaterEqual(input, 3), 1, line));
}
