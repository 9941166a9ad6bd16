const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * The float64 numbers in a base64 text, the same on little- and big-endian machines.
 *
 * Written out because `atob` and `Buffer` are not part of the language.
 *
 * @param text - base64 of little-endian float64 numbers.
 *
 * @example
 * decodeTable("AAAAAAAA8D8="); // Float64Array [1]
 *
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-4
 */
export function decodeTable(text: string): Float64Array {
  const digits = text.replace(/=+$/, "");
  const bytes = new DataView(new ArrayBuffer(Math.floor((digits.length * 3) / 4)));
  let pending = 0;
  let bits = 0;
  let position = 0;
  for (const digit of digits) {
    pending = ((pending << 6) | DIGITS.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.setUint8(position++, (pending >>> bits) & 0xff);
    }
  }
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, i) => bytes.getFloat64(8 * i, true));
}
