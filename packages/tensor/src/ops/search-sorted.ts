import { fromData } from "../create/from-data.ts";
import type { Tensor } from "../tensor.ts";

/** Where {@link searchSorted} puts a value among equal ones. */
export interface SearchSortedOptions {
  /** Before the first of them or behind the last. Default `left`. */
  readonly side?: "left" | "right";
}

/**
 * Where values belong in a vector that is in order, as int32 in the shape of `values`: position `i` with
 * `sorted[i - 1] < value <= sorted[i]`, or `sorted[i - 1] <= value < sorted[i]` for `right`. NaN counts as the largest.
 * There is no gradient.
 *
 * @param sorted A vector in ascending order; not checked.
 * @throws RangeError when `sorted` is not a vector.
 * @example
 * import { searchSorted, tensor } from "@gradkit/tensor";
 * console.log(searchSorted(tensor([1, 3, 3, 5]), tensor([3, 9])).toArray()); // [ 1, 4 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.searchsorted.html}
 */
export function searchSorted(
  sorted: Tensor,
  values: Tensor,
  { side = "left" }: SearchSortedOptions = {},
): Tensor {
  if (sorted.rank !== 1) {
    throw new RangeError(
      `searchSorted: needs a vector in order, but got shape [${sorted.shape.join(", ")}].`,
    );
  }
  const [bounds, sought] = [sorted.data(), values.data()];
  const behindEqual = side === "right";
  const positions = Int32Array.from(sought, (value) => {
    let [low, high] = [0, bounds.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (goesBehind(value, bounds[middle]!, behindEqual)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  });
  return fromData(positions, values.shape);
}

function goesBehind(value: number, bound: number, behindEqual: boolean): boolean {
  if (Number.isNaN(value)) {
    return behindEqual || !Number.isNaN(bound);
  }
  return behindEqual ? bound <= value : bound < value;
}
