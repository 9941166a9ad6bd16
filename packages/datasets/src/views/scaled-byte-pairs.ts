let last: { readonly scale: number; readonly pairs: Float64Array } | undefined;

/**
 * For every two bytes, as they lie in memory, the two float32 they become when multiplied by `scale`, as the one
 * float64 with the same bits: half a megabyte that is looked up in the processor's cache. The last table is kept.
 *
 * @throws RangeError when a scaled byte is no ordinary float32, because bits that mean NaN may change when moved
 */
export function scaledBytePairs(scale: number): Float64Array {
  if (last?.scale === scale) {
    return last.pairs;
  }
  if (!(Math.abs(scale) < 1e30)) {
    throw new RangeError(`scale: ${scale} is not a finite factor below 1e30.`);
  }
  const scaled = Float32Array.from({ length: 256 }, (_, byte) => byte * scale);
  const pairs = new Float64Array(1 << 16);
  const bytes = new Uint8Array(2);
  const pair = new Uint16Array(bytes.buffer);
  const floats = new Float32Array(pairs.buffer);
  for (let first = 0; first < 256; first++) {
    for (let second = 0; second < 256; second++) {
      bytes[0] = first;
      bytes[1] = second;
      // The machine's own byte order decides which of the two a 16-bit number begins with.
      floats[2 * pair[0]!] = scaled[first]!;
      floats[2 * pair[0]! + 1] = scaled[second]!;
    }
  }
  last = { scale, pairs };
  return pairs;
}
