/** A copy with the bytes of every element turned round, from big-endian to little-endian. */
export function swapBytes(bytes: Uint8Array, width: number): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let start = 0; start < bytes.length; start += width) {
    for (let byte = 0; byte < width; byte++) {
      swapped[start + byte] = bytes[start + width - 1 - byte]!;
    }
  }
  return swapped;
}
