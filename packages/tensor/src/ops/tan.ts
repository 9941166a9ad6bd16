import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { mul } from "./mul.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "tan", apply: Math.tan };

/**
 * The tangent of angles in radians, element by element; NaN at the infinities.
 *
 * `y = tan x`, `dy/dx = 1 + y^2`.
 *
 * @example
 * import { tan, tensor } from "@gradkit/tensor";
 * console.log(tan(tensor(0)).item()); // 0
 */
export function tan(x: Tensor): Tensor {
  return unary(kernel, floating(x), (g, y) => mul(g, add(square(y), 1)));
}
