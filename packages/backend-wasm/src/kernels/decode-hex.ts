/**
 * The bytes of hexadecimal text. Base64 is shorter before it is compressed and longer after: its characters do not begin where
 * bytes do, so compressors find no repetitions.
 */
export function decodeHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = 16 * valueOf(text.charCodeAt(2 * i)) + valueOf(text.charCodeAt(2 * i + 1));
  }
  return bytes;
}

/** The value of a digit, or of a small letter. */
function valueOf(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}
