import type { ReduceOptions } from "../core/axes.ts";
import { floating } from "../core/floating.ts";
import { foldAxes, reducedShape } from "../core/fold-axes.ts";
import { requireElements } from "../core/require-elements.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { at } from "./at.ts";
import { mul } from "./mul.ts";
import { notEqual } from "./not-equal.ts";
import { reshape } from "./reshape.ts";
import { sort } from "./sort.ts";
import { where } from "./where.ts";

/**
 * The number that a share `q` of the elements over axes lie below, over all of them by default, with a straight line
 * between two neighbours; NaN if there is a NaN, integers give float32.
 *
 * `y = (1 - t) s_i + t s_(i+1)` with the elements `s` in order and `q (n - 1) = i + t`. The gradient goes to these two.
 *
 * @param q From 0, the smallest, to 1, the largest.
 * @throws RangeError when `q` is out of range, there is no such axis, or no element to choose from.
 * @example
 * import { quantile, tensor } from "@gradkit/tensor";
 * console.log(quantile(tensor([4, 1, 3, 2, 5]), 0.25).item()); // 2
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.quantile.html}
 */
export function quantile(x: Tensor, q: number, options: ReduceOptions = {}): Tensor {
  if (!(q >= 0 && q <= 1)) {
    throw new RangeError(`quantile: q must be from 0 to 1, not ${q}.`);
  }
  requireElements(x, options.axes, "quantile");
  const sorted = sort(foldAxes(floating(x), options.axes, "quantile"));
  const last = sorted.shape[sorted.rank - 1]! - 1;
  const place = q * last;
  const below = Math.floor(place);
  const share = place - below;
  const lower = at(sorted, below, -1);
  const between = share === 0 ? lower : add(mul(lower, 1 - share), mul(at(sorted, below + 1, -1), share));
  const largest = at(sorted, last, -1);
  const y = where(notEqual(largest, largest), NaN, between);
  return reshape(y, reducedShape(x.shape, options, "quantile"));
}
