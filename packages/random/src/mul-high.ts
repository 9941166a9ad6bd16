/**
 * The upper 32 bits of the 64-bit product of two unsigned 32-bit integers.
 *
 * The product is put together from four 16-bit products, which `Math.imul` computes without rounding.
 *
 * @param a - an unsigned or signed 32-bit integer, read as unsigned.
 * @param b - likewise.
 * @returns floor(a b / 2^32), as a signed 32-bit integer.
 *
 * @example
 * mulHigh(0xffffffff, 0xffffffff) >>> 0; // 4294967294
 *
 * @see Henry S. Warren, Hacker's Delight, section 8-2.
 */
export function mulHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = (Math.imul(a1, b0) + (Math.imul(a0, b0) >>> 16)) | 0;
  const other = ((middle & 0xffff) + Math.imul(a0, b1)) | 0;
  return (Math.imul(a1, b1) + (middle >>> 16) + (other >>> 16)) | 0;
}
