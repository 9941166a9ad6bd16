import type { BitGenerator } from "./bit-generator.ts";

/**
 * A uniformly distributed integer from 0 to `max`, both included, by masking and rejection.
 *
 * Random words are cut to the bits that `max` has, and drawn again while they exceed it. This is how NumPy
 * draws the places of a shuffle, and all bounded integers of `RandomState`. A range of one number takes no word.
 *
 * @param bits - where the words come from.
 * @param max - a whole number from 0 to 2^53 - 1.
 *
 * @example
 * const place = interval(bits, 9);
 *
 * @see https://github.com/numpy/numpy/blob/main/numpy/random/src/distributions/distributions.c
 * (`random_interval`)
 */
export function interval(bits: BitGenerator, max: number): number {
  if (max === 0) {
    return 0;
  }
  if (max <= 0xffffffff) {
    const mask = -1 >>> Math.clz32(max);
    for (;;) {
      const value = (bits.nextUint32() & mask) >>> 0;
      if (value <= max) {
        return value;
      }
    }
  }
  const mask = -1 >>> Math.clz32(Math.floor(max / 4294967296));
  for (;;) {
    bits.next();
    const value = (bits.high & mask) * 4294967296 + (bits.low >>> 0);
    if (value <= max) {
      return value;
    }
  }
}
