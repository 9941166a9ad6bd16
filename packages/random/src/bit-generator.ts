/**
 * A source of random bits: what the distributions in this package draw from.
 *
 * A draw of 64 bits leaves them in `low` and `high` instead of returning them, because JavaScript has no
 * 64-bit number that costs no allocation.
 *
 * @example
 * bits.next();
 * const word = (BigInt(bits.high >>> 0) << 32n) | BigInt(bits.low >>> 0);
 */
export type BitGenerator = {
  /** Draws 64 bits into `low` and `high`. */
  next(): void;
  /** The lower half of the last draw, as a signed 32-bit integer. */
  readonly low: number;
  /** The upper half of the last draw, as a signed 32-bit integer. */
  readonly high: number;
  /** Draws an unsigned 32-bit integer. */
  nextUint32(): number;
  /** Draws a float64 from [0, 1): a multiple of 2^-53. */
  nextDouble(): number;
};
