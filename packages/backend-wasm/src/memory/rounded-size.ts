/** Blocks start at multiples of a cache line. */
export const alignment = 64;

/** Up to here sizes are rounded to steps. */
const largestStepped = 65536;

/**
 * How many bytes a block of `byteLength` really takes: a multiple of 64; from 1 KB to 64 KB one of eight steps
 * between powers of two (at most 12.5 % more), so that few sizes recur often. It depends on `byteLength` alone, so a
 * block that was garbage collected can be given back by its length.
 */
export function roundedSize(byteLength: number): number {
  if (byteLength <= alignment) {
    return alignment;
  }
  const step = byteLength <= 1024 || byteLength > largestStepped ? alignment : stepOf(byteLength);
  return Math.ceil(byteLength / step) * step;
}

/** An eighth of the largest power of two below `byteLength`. */
function stepOf(byteLength: number): number {
  return 1 << (28 - Math.clz32(byteLength - 1));
}
