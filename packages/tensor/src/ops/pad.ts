import { record } from "../autograd/record.ts";
import { sliceAxis } from "../core/slice-axis.ts";
import { view } from "../core/view.ts";
import { full } from "../create/full.ts";
import type { Tensor } from "../tensor.ts";
import { assign } from "./assign.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { concat } from "./concat.ts";
import { flip } from "./flip.ts";
import { slice } from "./slice.ts";

/** What {@link pad} puts around a tensor. */
export interface PadOptions {
  /**
   * `constant`: `value` everywhere. `edge`: the outermost element again and again. `reflect`: the elements mirrored at the
   * outermost one, which is not repeated. Default `constant`.
   */
  readonly mode?: "constant" | "edge" | "reflect";
  /** What `constant` puts there. Default 0. */
  readonly value?: number;
}

/**
 * Makes axes longer at both ends.
 *
 * The gradient of an element is the sum over all places it was copied to; what `constant` put there has none.
 *
 * @param widths For each axis how many positions to add before and after it; one number stands for both.
 * @throws RangeError when there is not one width for each axis, a width is not a whole number from 0 on, or the axis has
 * nothing to copy: `edge` needs one element, `reflect` one more than the width.
 * @example
 * import { pad, tensor } from "@gradkit/tensor";
 * const x = tensor([1, 2, 3]);
 * console.log(pad(x, [[1, 2]]).toArray()); // [ 0, 1, 2, 3, 0, 0 ]
 * console.log(pad(x, [2], { mode: "reflect" }).toArray()); // [ 3, 2, 1, 2, 3, 2, 1 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.pad.html}
 */
export function pad(
  x: Tensor,
  widths: readonly (number | readonly [before: number, after: number])[],
  { mode = "constant", value = 0 }: PadOptions = {},
): Tensor {
  if (widths.length !== x.rank) {
    throw new RangeError(
      `pad: ${widths.length} widths were given for the ${x.rank} axes of [${x.shape.join(", ")}]; give one for each.`,
    );
  }
  const pairs = widths.map((width) => (typeof width === "number" ? ([width, width] as const) : width));
  pairs.forEach((pair, axis) => requireWidths(x, pair, axis, mode));
  if (mode === "constant") {
    return surrounded(x, pairs, value);
  }
  return pairs.reduce<Tensor>((padded, [before, after], axis) => {
    const copied = mode === "edge" ? repeated : mirrored;
    const parts = [copied(padded, before, axis, false), padded, copied(padded, after, axis, true)];
    return before === 0 && after === 0 ? padded : concat(parts, axis);
  }, x);
}

function requireWidths(x: Tensor, widths: readonly number[], axis: number, mode: string): void {
  const length = x.shape[axis]!;
  const most = mode === "reflect" ? length - 1 : mode === "edge" && length === 0 ? 0 : Infinity;
  for (const width of widths) {
    if (!Number.isInteger(width) || width < 0) {
      throw new RangeError(`pad: the widths of axis ${axis} must be whole numbers from 0 on, not ${width}.`);
    }
    if (width > Math.max(most, 0)) {
      throw new RangeError(
        `pad: axis ${axis} has length ${length}, too little for "${mode}" of width ${width}; at most ` +
          `${Math.max(most, 0)} can be added.`,
      );
    }
  }
}

/** `x` in the middle of a tensor of `value`. */
function surrounded(x: Tensor, widths: readonly (readonly [number, number])[], value: number): Tensor {
  const y = full(
    x.shape.map((length, axis) => widths[axis]![0] + length + widths[axis]![1]),
    value,
    { dtype: x.dtype },
  );
  if (x.size > 0) {
    const offset = widths.reduce((total, [before], axis) => total + before * y.strides[axis]!, 0);
    assign(view(y, x.shape, y.strides, undefined, offset), x);
  }
  const inside = widths.map(([before], axis) => ({ start: before, stop: before + x.shape[axis]! }));
  return record(y, [x], [(g) => slice(g, inside)], { repeatable: true });
}

/** The outermost position of an axis, `width` times. */
function repeated(x: Tensor, width: number, axis: number, atEnd: boolean): Tensor {
  const edge = sliceAxis(x, axis, atEnd ? { start: -1 } : { stop: 1 });
  return broadcastTo(
    width === 0 ? sliceAxis(edge, axis, { stop: 0 }) : edge,
    x.shape.map((length, i) => (i === axis ? width : length)),
  );
}

/** The positions next to the outermost one of an axis, in reverse. */
function mirrored(x: Tensor, width: number, axis: number, atEnd: boolean): Tensor {
  const start = atEnd ? x.shape[axis]! - 1 - width : 1;
  return flip(sliceAxis(x, axis, { start, stop: start + width }), axis);
}
