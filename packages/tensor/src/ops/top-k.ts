import { normalizeAxis } from "../core/axes.ts";
import { sliceAxis } from "../core/slice-axis.ts";
import type { Tensor } from "../tensor.ts";
import { argsort } from "./argsort.ts";
import { gather } from "./gather.ts";

/** Which end of an order {@link topK} takes. */
export interface TopKOptions {
  /** False for the smallest. Default true. */
  readonly largest?: boolean;
}

/**
 * The `k` largest elements along an axis in order, and where they stand: `values` and `indices` (int32) have length `k`
 * there. The first of equal elements comes first, and NaN counts as the largest.
 *
 * The gradient of `values` goes back to where they came from.
 *
 * @throws RangeError when there is no such axis, or `k` is not a whole number from 0 to its length.
 * @example
 * import { tensor, topK } from "@gradkit/tensor";
 * const { values, indices } = topK(tensor([1, 9, 4, 7]), 2);
 * console.log(values.toArray(), indices.toArray()); // [ 9, 7 ] [ 1, 3 ]
 * @see {@link https://pytorch.org/docs/stable/generated/torch.topk.html}
 */
export function topK(
  x: Tensor,
  k: number,
  axis = -1,
  { largest = true }: TopKOptions = {},
): { readonly values: Tensor; readonly indices: Tensor } {
  const along = normalizeAxis(axis, x.rank, "topK");
  const length = x.shape[along]!;
  if (!Number.isInteger(k) || k < 0 || k > length) {
    throw new RangeError(
      `topK: k must be a whole number from 0 to the length ${length} of axis ${along}, not ${k}.`,
    );
  }
  const indices = sliceAxis(argsort(x, along, { descending: largest }), along, { stop: k });
  return { values: gather(x, indices, along), indices };
}
