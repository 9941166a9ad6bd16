import type { TypedArray } from "@gradkit/tensor";
import { canGatherBytes, gatherBytes } from "./gather-bytes.ts";

/** Rows shorter than this are copied number by number: a view of each costs more than it saves. */
const shortest = 32;

/** Copies rows of `width` numbers, one after the other, each multiplied by `scale`. */
export function gatherRows(
  source: TypedArray,
  scale: number,
  width: number,
  rows: Int32Array,
  target: TypedArray,
): void {
  if (source instanceof Uint8Array && target instanceof Float32Array && canGatherBytes(width, target)) {
    gatherBytes(source, scale, width, rows, target);
  } else if (scale === 1 && width >= shortest) {
    for (let row = 0; row < rows.length; row++) {
      const from = rows[row]! * width;
      target.set(source.subarray(from, from + width), row * width);
    }
  } else {
    gatherScaled(source, scale, width, rows, target);
  }
}

function gatherScaled(
  source: TypedArray,
  scale: number,
  width: number,
  rows: Int32Array,
  target: TypedArray,
): void {
  for (let row = 0, to = 0; row < rows.length; row++) {
    const from = rows[row]! * width;
    for (let i = 0; i < width; i++) {
      target[to++] = source[from + i]! * scale;
    }
  }
}
