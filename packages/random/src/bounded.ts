import type { BitGenerator } from "./bit-generator.ts";
import { mulHigh } from "./mul-high.ts";

/**
 * A uniformly distributed integer from 0 to `max`, both included, by Lemire's multiplication.
 *
 * A random 32-bit word u gives floor(u (max + 1) / 2^32); the few words that would favour some results are
 * drawn again. Ranges of 2^32 and more take 64-bit words. A range of one number takes no word.
 *
 * @param bits - where the words come from.
 * @param max - a whole number from 0 to 2^53 - 1.
 *
 * @example
 * const die = 1 + bounded(bits, 5);
 *
 * @see Daniel Lemire, Fast Random Integer Generation in an Interval, 2019, https://arxiv.org/abs/1805.10941
 */
export function bounded(bits: BitGenerator, max: number): number {
  if (max === 0) {
    return 0;
  }
  if (max < 0xffffffff) {
    return bounded32(bits, max + 1);
  }
  return max === 0xffffffff ? bits.nextUint32() : bounded64(bits, max + 1);
}

function bounded32(bits: BitGenerator, count: number): number {
  let word = bits.nextUint32();
  let rest = Math.imul(word, count) >>> 0;
  if (rest < count) {
    const threshold = (4294967296 - count) % count;
    while (rest < threshold) {
      word = bits.nextUint32();
      rest = Math.imul(word, count) >>> 0;
    }
  }
  return mulHigh(word, count) >>> 0;
}

function bounded64(bits: BitGenerator, count: number): number {
  const low = count >>> 0;
  const high = Math.floor(count / 4294967296);
  for (;;) {
    bits.next();
    const word0 = bits.low;
    const word1 = bits.high;
    // The 128-bit product word * count in 32-bit limbs; sums of a few limbs are exact in float64.
    const limb0 = Math.imul(word0, low) >>> 0;
    const limb1 =
      (mulHigh(word0, low) >>> 0) + (Math.imul(word0, high) >>> 0) + (Math.imul(word1, low) >>> 0);
    const limb2 =
      (mulHigh(word0, high) >>> 0) +
      (mulHigh(word1, low) >>> 0) +
      (Math.imul(word1, high) >>> 0) +
      Math.floor(limb1 / 4294967296);
    const limb3 = (mulHigh(word1, high) >>> 0) + Math.floor(limb2 / 4294967296);
    if (isUnbiased(limb1 >>> 0, limb0, count)) {
      return limb3 * 4294967296 + (limb2 >>> 0);
    }
  }
}

/** Whether the lower half of the product is at least (2^64 - count) mod count. */
function isUnbiased(high: number, low: number, count: number): boolean {
  // Almost always the lower half is at least `count` itself, and BigInt is never needed.
  if (high > count / 4294967296) {
    return true;
  }
  const rest = (BigInt(high) << 32n) | BigInt(low);
  return rest >= (2n ** 64n - BigInt(count)) % BigInt(count);
}
