import type { ReduceKernel } from "@gradkit/backend";
import type { ReduceOptions } from "../core/axes.ts";
import { foldAxes, unfoldAxes } from "../core/fold-axes.ts";
import { reduce } from "../core/reduce.ts";
import { sliceAxis } from "../core/slice-axis.ts";
import { ones } from "../create/ones.ts";
import type { Tensor } from "../tensor.ts";
import { cast } from "./cast.ts";
import { concat } from "./concat.ts";
import { cumprod } from "./cumprod.ts";
import { flip } from "./flip.ts";
import { mul } from "./mul.ts";

const kernel: ReduceKernel = { name: "prod", initial: 1, step: (product, x) => product * x };

/**
 * The product over axes, over all of them by default; booleans and bytes are multiplied as int32. The product of nothing
 * is 1.
 *
 * `dy/dx_i` is the product of all others, worked out without dividing, so that zeros do no harm.
 *
 * @throws RangeError when there is no such axis.
 * @example
 * import { prod, tensor } from "@gradkit/tensor";
 * console.log(prod(tensor([[1, 2], [3, 4]]), { axes: 0 }).toArray()); // [ 3, 8 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.prod.html}
 */
export function prod(x: Tensor, options: ReduceOptions = {}): Tensor {
  const input = x.dtype === "bool" || x.dtype === "uint8" ? cast(x, "int32") : x;
  return reduce(kernel, input, options, (g, _, x) => mul(g, productOfOthers(x, options.axes)));
}

function productOfOthers(x: Tensor, axes: ReduceOptions["axes"]): Tensor {
  if (x.size === 0) {
    return x;
  }
  const flat = foldAxes(x, axes, "prod");
  const last = flat.rank - 1;
  const after = flip(productBefore(flip(flat, last)), last);
  return unfoldAxes(mul(productBefore(flat), after), x.shape, axes, "prod");
}

/** The product of all elements that stand before each one on the last axis. */
function productBefore(x: Tensor): Tensor {
  const nothing = ones([...x.shape.slice(0, -1), 1], { dtype: x.dtype });
  return cumprod(concat([nothing, sliceAxis(x, x.rank - 1, { stop: -1 })], -1));
}
