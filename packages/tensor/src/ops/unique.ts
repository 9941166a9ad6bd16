import { fromData } from "../create/from-data.ts";
import type { Tensor } from "../tensor.ts";
import { argsort } from "./argsort.ts";
import { flatten } from "./flatten.ts";
import { indexSelect } from "./index-select.ts";

/** What {@link unique} finds. */
export interface UniqueResult {
  /** The distinct elements in order, NaN last. */
  readonly values: Tensor;
  /** For each element of the input, its position in `values`; int32 in the shape of the input. */
  readonly inverse: Tensor;
  /** How often each value occurs, int32. */
  readonly counts: Tensor;
}

/**
 * The distinct elements of a tensor, in order. All NaN count as one. There is no gradient through positions and counts;
 * the one of a value goes to the first element that has it.
 *
 * @example
 * import { tensor, unique } from "@gradkit/tensor";
 * const { values, inverse, counts } = unique(tensor([5, 2, 5]));
 * console.log(values.toArray(), inverse.toArray(), counts.toArray()); // [ 2, 5 ] [ 1, 0, 1 ] [ 1, 2 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.unique.html}
 */
export function unique(x: Tensor): UniqueResult {
  const flat = flatten(x);
  const order = argsort(flat).data();
  const data = flat.data();
  const firsts: number[] = [];
  const counts: number[] = [];
  const inverse = new Int32Array(x.size);
  for (let i = 0; i < order.length; i++) {
    const position = order[i]!;
    if (i === 0 || !isSame(data[position]!, data[order[i - 1]!]!)) {
      firsts.push(position);
      counts.push(0);
    }
    counts[counts.length - 1]!++;
    inverse[position] = counts.length - 1;
  }
  return {
    values: indexSelect(flat, fromData(Int32Array.from(firsts), [firsts.length])),
    inverse: fromData(inverse, x.shape),
    counts: fromData(Int32Array.from(counts), [counts.length]),
  };
}

function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
