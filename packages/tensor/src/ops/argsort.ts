import { elements, type Kernel, type View } from "@gradkit/backend";
import { compute } from "../compute.ts";
import { normalizeAxis } from "../core/axes.ts";
import { forEachLine } from "../core/for-each-line.ts";
import { StableSort } from "../core/stable-sort.ts";
import { empty } from "../create/empty.ts";
import type { Tensor } from "../tensor.ts";

/** Which way to sort. */
export interface SortOptions {
  /** From the largest to the smallest. Default false. */
  readonly descending?: boolean;
}

/** Views of one shape; `out` is int32. */
export interface ArgsortArguments {
  readonly x: View;
  readonly out: View;
  readonly axis: number;
  readonly descending: boolean;
}

const kernel: Kernel<ArgsortArguments> = {
  name: "argsort",
  reference({ x, out, axis, descending }) {
    const [source, target] = [elements(x), elements(out)];
    const length = x.shape[axis]!;
    const [fromStep, toStep] = [x.strides[axis]!, out.strides[axis]!];
    const sorter = new StableSort(length);
    const order = new Int32Array(length);
    forEachLine(axis, [x, out], ([from, to]) => {
      sorter.positions(source, from!, fromStep, length, descending, order);
      for (let k = 0; k < length; k++) {
        target[to! + k * toStep] = order[k]!;
      }
    });
  },
};

/**
 * The positions that put an axis in order, as int32. Equal elements keep their order, and NaN counts as the largest.
 * There is no gradient.
 *
 * @throws RangeError when there is no such axis.
 * @example
 * import { argsort, tensor } from "@gradkit/tensor";
 * console.log(argsort(tensor([3, 1, 2])).toArray()); // [ 1, 2, 0 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.argsort.html}
 */
export function argsort(x: Tensor, axis = -1, { descending = false }: SortOptions = {}): Tensor {
  const along = normalizeAxis(axis, x.rank, "argsort");
  const out = empty(x.shape, "int32");
  compute(kernel, { x, out, axis: along, descending }, [out]);
  return out;
}
