import type { BinaryKernel } from "@gradkit/backend";
import { binary } from "../core/binary.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { cast } from "./cast.ts";
import { equal } from "./equal.ts";
import { less } from "./less.ts";
import { mul } from "./mul.ts";

const kernel: BinaryKernel = { name: "minimum", apply: Math.min };

/**
 * The smaller of two numbers, element by element, with broadcasting; NaN if either is NaN.
 *
 * `y = min(a, b)`; the gradient goes to the smaller one, half to each where they are equal.
 *
 * @example
 * import { minimum, tensor } from "@gradkit/tensor";
 * console.log(minimum(tensor([-1, 2]), 0).toArray()); // [ -1, 0 ]
 */
export function minimum(a: Operand, b: Operand): Tensor {
  return binary(kernel, a, b, { a: (g, a, b) => mul(g, share(a, b)), b: (g, a, b) => mul(g, share(b, a)) });
}

/** 1 where `a` is the smaller one, one half where both are equal, otherwise 0. */
function share(a: Tensor, b: Tensor): Tensor {
  return add(cast(less(a, b), a.dtype), mul(cast(equal(a, b), a.dtype), 0.5));
}
