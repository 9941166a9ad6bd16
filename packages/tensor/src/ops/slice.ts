import { strided } from "../core/strided.ts";
import type { Tensor } from "../tensor.ts";

/** Part of an axis: `start, start + step, ...` before `stop`, as Python writes `start:stop:step`; `{}` is all of it. */
export interface SliceRange {
  /** The first position, counted from the end when negative. Default 0, the last one for a negative step. */
  readonly start?: number;
  /** The position to stop before, counted from the end when negative. Default behind the last, for a negative step before the first. */
  readonly stop?: number;
  /** How far to go each time, backwards when negative. Default 1. */
  readonly step?: number;
}

/**
 * Part of a tensor: a range along each axis, all of those that are not named. It is a view: no element is copied.
 * Positions beyond the ends are cut off, as NumPy does.
 *
 * The gradient is 0 where nothing was taken.
 *
 * @param ranges One for each axis, from the first one on.
 * @throws RangeError when there are more ranges than axes, a step is 0, or a number is not whole.
 * @example
 * import { arange, reshape, slice } from "@gradkit/tensor";
 * const x = reshape(arange(0, 12), [3, 4]);
 * console.log(slice(x, [{ start: 1 }, { start: -2 }]).toArray()); // [ [ 6, 7 ], [ 10, 11 ] ]
 * console.log(slice(x, [{ stop: 1 }, { step: -2 }]).toArray()); // [ [ 3, 1 ] ]
 * @see {@link https://numpy.org/doc/stable/user/basics.indexing.html#slicing-and-striding}
 */
export function slice(x: Tensor, ranges: readonly SliceRange[]): Tensor {
  if (ranges.length > x.rank) {
    throw new RangeError(
      `slice: ${ranges.length} ranges were given for the ${x.rank} axes of [${x.shape.join(", ")}].`,
    );
  }
  const parts = x.shape.map((length, axis) => resolve(ranges[axis] ?? {}, length, axis));
  return strided(
    x,
    parts.map(({ count }) => count),
    (strides) => ({
      offset: parts.reduce((offset, { start }, axis) => offset + start * strides[axis]!, 0),
      strides: parts.map(({ step }, axis) => step * strides[axis]!),
    }),
  );
}

function resolve(
  range: SliceRange,
  length: number,
  axis: number,
): { readonly start: number; readonly step: number; readonly count: number } {
  const { start, stop, step = 1 } = range;
  for (const [name, value] of Object.entries({ start, stop, step })) {
    if (value !== undefined && !Number.isInteger(value)) {
      throw new RangeError(
        `slice: ${name} of axis ${axis} must be a whole number, not ${value}; leave it out for the end of the axis.`,
      );
    }
  }
  if (step === 0) {
    throw new RangeError(`slice: the step of axis ${axis} is 0 and would never arrive.`);
  }
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1];
  const place = (position: number): number =>
    Math.min(Math.max(position < 0 ? position + length : position, lowest), highest);
  const first = start === undefined ? (step > 0 ? lowest : highest) : place(start);
  const end = stop === undefined ? (step > 0 ? highest : lowest) : place(stop);
  return { start: first, step, count: Math.max(0, Math.ceil((end - first) / step)) };
}
