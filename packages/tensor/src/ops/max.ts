import type { ReduceKernel } from "@gradkit/backend";
import type { ReduceOptions } from "../core/axes.ts";
import { reduce } from "../core/reduce.ts";
import { requireElements } from "../core/require-elements.ts";
import type { Tensor } from "../tensor.ts";
import { cast } from "./cast.ts";
import { div } from "./div.ts";
import { equal } from "./equal.ts";
import { mul } from "./mul.ts";
import { sum } from "./sum.ts";

const kernel: ReduceKernel = { name: "max", initial: -Infinity, step: (best, x) => Math.max(best, x) };

/**
 * The largest element over axes, over all of them by default; NaN if there is a NaN.
 *
 * The gradient goes to the largest element, in equal shares where several are equal.
 *
 * @throws RangeError when there is no element to choose from.
 * @example
 * import { max, tensor } from "@gradkit/tensor";
 * console.log(max(tensor([[1, 4], [3, 2]]), { axes: 1 }).toArray()); // [ 4, 3 ]
 */
export function max(x: Tensor, options: ReduceOptions = {}): Tensor {
  requireElements(x, options.axes, "max");
  return reduce(kernel, x, options, (g, y, x) => {
    const chosen = cast(equal(x, y), x.dtype);
    return mul(g, div(chosen, sum(chosen, { axes: options.axes ?? everyAxis(x), keepDims: true })));
  });
}

function everyAxis(x: Tensor): number[] {
  return x.shape.map((_, axis) => axis);
}
