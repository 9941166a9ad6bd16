import type { TypedArray } from "@gradkit/tensor";
import { scaledBytePairs } from "./scaled-byte-pairs.ts";

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
  if (source instanceof Uint8Array && target instanceof Float32Array && fitsPairs(source, width, target)) {
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

/** Tables pay off for images; four bytes are read and eight written at a time, which has to be aligned. */
function fitsPairs(source: Uint8Array, width: number, target: Float32Array): boolean {
  return width >= 16 && width % 4 === 0 && source.byteOffset % 4 === 0 && target.byteOffset % 8 === 0;
}

/** The same numbers as `gatherScaled`, to the last bit, at twice the speed. */
function gatherBytes(
  source: Uint8Array,
  scale: number,
  width: number,
  rows: Int32Array,
  target: Float32Array,
): void {
  const pairs = scaledBytePairs(scale);
  const quads = width / 4;
  const from = new Int32Array(source.buffer, source.byteOffset, source.length >> 2);
  const to = new Float64Array(target.buffer, target.byteOffset, target.length >> 1);
  for (let row = 0, at = 0; row < rows.length; row++) {
    const start = rows[row]! * quads;
    for (let i = start; i < start + quads; i++) {
      const four = from[i]!;
      to[at] = pairs[four & 0xffff]!;
      to[at + 1] = pairs[four >>> 16]!;
      at += 2;
    }
  }
}
