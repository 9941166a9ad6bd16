import { elements, type Kernel, type View } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { normalizeAxis } from "../core/axes.ts";
import { forEachLine } from "../core/for-each-line.ts";
import { empty } from "../create/empty.ts";
import type { Tensor } from "../tensor.ts";
import { cast } from "./cast.ts";
import { flip } from "./flip.ts";

/** Views of one shape: `out[k] = x[0] + ... + x[k]` along `axis`, accumulated in float64. */
export interface CumsumArguments {
  readonly x: View;
  readonly out: View;
  readonly axis: number;
}

const kernel: Kernel<CumsumArguments> = {
  name: "cumsum",
  reference({ x, out, axis }) {
    const [source, target] = [elements(x), elements(out)];
    const length = x.shape[axis]!;
    const [fromStep, toStep] = [x.strides[axis]!, out.strides[axis]!];
    forEachLine(axis, [x, out], ([from, to]) => {
      let total = 0;
      for (let k = 0; k < length; k++) {
        total += source[from! + k * fromStep]!;
        target[to! + k * toStep] = total;
      }
    });
  },
};

/**
 * Sums from the start of an axis up to each position; booleans and bytes are summed as int32.
 *
 * `y_k = x_0 + x_1 + ... + x_k`; the gradient is summed from the end.
 *
 * @throws RangeError when there is no such axis.
 * @example
 * import { cumsum, tensor } from "@gradkit/tensor";
 * console.log(cumsum(tensor([1, 2, 3, 4])).toArray()); // [ 1, 3, 6, 10 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.cumsum.html}
 */
export function cumsum(x: Tensor, axis = -1): Tensor {
  const along = normalizeAxis(axis, x.rank, "cumsum");
  const input = x.dtype === "bool" || x.dtype === "uint8" ? cast(x, "int32") : x;
  const out = empty(x.shape, input.dtype);
  compute(kernel, { x: input, out, axis: along }, [out]);
  const back = (g: Tensor): Tensor => flip(cumsum(flip(g, along), along), along);
  return record(out, [input], [back], { repeatable: true });
}
