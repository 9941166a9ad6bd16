import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { abs } from "./abs.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";

/**
 * A sign with a slow, smooth passage, element by element.
 *
 * `y = x / (1 + |x|)`, `dy/dx = 1 / (1 + |x|)^2`.
 *
 * @example
 * import { softsign, tensor } from "@gradkit/tensor";
 * console.log(softsign(tensor([0, 1, -3])).toArray()); // [ 0, 0.5, -0.75 ]
 */
export function softsign(x: Tensor): Tensor {
  const input = floating(x);
  return div(input, add(abs(input), 1));
}
