import { scaledBytePairs } from "./scaled-byte-pairs.ts";

/** So many rows are copied together before they are converted: the waits for memory of all of them overlap. */
const together = 8;

let scratch = new Uint8Array(0);

/** Whether {@link gatherBytes} can be used: tables pay off for images, and eight bytes are written at a time. */
export function canGatherBytes(width: number, target: Float32Array): boolean {
  return width >= 16 && width % 4 === 0 && target.byteOffset % 8 === 0;
}

/** Rows of bytes, each byte multiplied by `scale` and rounded once; pairs of bytes are looked up in a table. */
export function gatherBytes(
  source: Uint8Array,
  scale: number,
  width: number,
  rows: Int32Array,
  target: Float32Array,
): void {
  const pairs = scaledBytePairs(scale);
  const quads = width >> 2;
  const to = new Float64Array(target.buffer, target.byteOffset, target.length >> 1);
  if (source.byteOffset % 4 === 0 && areNeighbours(rows)) {
    const from = new Int32Array(source.buffer, source.byteOffset, source.length >> 2);
    const start = rows.length === 0 ? 0 : rows[0]! * quads;
    lookUp(pairs, from, start, start + rows.length * quads, to, 0);
    return;
  }
  if (scratch.length !== together * width) {
    scratch = new Uint8Array(together * width);
  }
  const from = new Int32Array(scratch.buffer);
  for (let row = 0; row < rows.length; row += together) {
    const count = Math.min(together, rows.length - row);
    for (let i = 0; i < count; i++) {
      const start = rows[row + i]! * width;
      scratch.set(source.subarray(start, start + width), i * width);
    }
    lookUp(pairs, from, 0, count * quads, to, 2 * row * quads);
  }
}

function areNeighbours(rows: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++) {
    if (rows[i] !== rows[i - 1]! + 1) {
      return false;
    }
  }
  return true;
}

/** Four bytes are read and two pairs of numbers written at a time, twice in a turn as far as there are two. */
function lookUp(
  pairs: Float64Array,
  from: Int32Array,
  start: number,
  end: number,
  to: Float64Array,
  at: number,
): void {
  let i = start;
  for (; i + 1 < end; i += 2, at += 4) {
    const four = from[i]!;
    const next = from[i + 1]!;
    to[at] = pairs[four & 0xffff]!;
    to[at + 1] = pairs[four >>> 16]!;
    to[at + 2] = pairs[next & 0xffff]!;
    to[at + 3] = pairs[next >>> 16]!;
  }
  if (i < end) {
    const four = from[i]!;
    to[at] = pairs[four & 0xffff]!;
    to[at + 1] = pairs[four >>> 16]!;
  }
}
