import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { cast } from "./cast.ts";
import { equal } from "./equal.ts";
import { greater } from "./greater.ts";
import { mul } from "./mul.ts";

const kernel: BinaryKernel = { name: "maximum", apply: Math.max };

/**
 * The larger of two numbers, element by element, with broadcasting; NaN if either is NaN.
 *
 * `y = max(a, b)`; the gradient goes to the larger one, half to each where they are equal.
 *
 * @example
 * import { maximum, tensor } from "@gradkit/tensor";
 * console.log(maximum(tensor([-1, 2]), 0).toArray()); // [ 0, 2 ]
 */
export function maximum(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, { a: (g, a, b) => mul(g, share(a, b)), b: (g, a, b) => mul(g, share(b, a)) });
}

/** 1 where `a` is the larger one, one half where both are equal, otherwise 0. */
function share(a: Tensor, b: Tensor): Tensor {
  return add(cast(greater(a, b), a.dtype), mul(cast(equal(a, b), a.dtype), 0.5));
}
