import { normalizeAxis } from "../core/axes.ts";
import { sliceAxis } from "../core/slice-axis.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Cuts a tensor along an axis into pieces of given lengths. They are views: no element is copied.
 *
 * Each gradient is 0 in the other pieces.
 *
 * @param lengths Whole numbers that add up to the length of the axis.
 * @throws RangeError when there is no such axis, or the lengths do not add up.
 * @example
 * import { arange, split } from "@gradkit/tensor";
 * console.log(split(arange(0, 5), [2, 3]).map((piece) => piece.toArray())); // [ [ 0, 1 ], [ 2, 3, 4 ] ]
 * @see {@link https://pytorch.org/docs/stable/generated/torch.split.html}
 */
export function split(x: Tensor, lengths: readonly number[], axis = 0): Tensor[] {
  const along = normalizeAxis(axis, x.rank, "split");
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total !== x.shape[along] || lengths.some((length) => length < 0 || !Number.isInteger(length))) {
    throw new RangeError(
      `split: the lengths [${lengths.join(", ")}] must be whole numbers that add up to the length of axis ${along} of ` +
        `[${x.shape.join(", ")}], ${x.shape[along]!}.`,
    );
  }
  return cut(x, lengths, along);
}

/**
 * Halves the list again and again: the way back from every piece fills zeros of the size of what it was cut from, which
 * would be as many times the whole tensor as there are pieces.
 */
function cut(x: Tensor, lengths: readonly number[], axis: number): Tensor[] {
  if (lengths.length <= 1) {
    return lengths.map(() => x);
  }
  const [first, second] = [lengths.slice(0, lengths.length >> 1), lengths.slice(lengths.length >> 1)];
  const middle = first.reduce((sum, length) => sum + length, 0);
  return [
    ...cut(sliceAxis(x, axis, { stop: middle }), first, axis),
    ...cut(sliceAxis(x, axis, { start: middle }), second, axis),
  ];
}
