import type { BitGenerator } from "./bit-generator.ts";

/**
 * One draw from [0, 1) with the resolution of float32: the upper 24 of 32 random bits, times 2^-24.
 *
 * @param bits - where the bits come from.
 *
 * @example
 * nextFloat(bits);
 */
export function nextFloat(bits: BitGenerator): number {
  return (bits.nextUint32() >>> 8) * 2 ** -24;
}
