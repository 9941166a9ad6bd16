import type { BitGenerator } from "./bit-generator.ts";
import { log1p } from "./log1p.ts";
import type { ZigguratTable } from "./ziggurat-tables.ts";

/** Where the tail begins: the right edge of the lowest rectangle. */
const TAIL = 3.654152885361009;
const INVERSE_TAIL = 0.2736612373297583;

/**
 * One draw from the standard normal distribution, density exp(-x^2 / 2) / sqrt(2 pi), as float64.
 *
 * The ziggurat method: of 64 random bits, 8 choose one of 256 rectangles of equal area, 1 the sign and 52 the
 * place in the rectangle. 99 draws of 100 end there; the rest test the density or draw from the tail.
 *
 * @param bits - where the bits come from.
 * @param table - `zigguratTables().normal`.
 *
 * @example
 * standardNormal(bits, zigguratTables().normal);
 *
 * @see https://github.com/numpy/numpy/blob/main/numpy/random/src/distributions/distributions.c
 * (`random_standard_normal`)
 */
export function standardNormal(bits: BitGenerator, table: ZigguratTable<Float64Array>): number {
  const { k, w, f } = table;
  for (;;) {
    bits.next();
    const low = bits.low;
    const index = low & 0xff;
    const magnitude = (bits.high & 0x1fffffff) * 8388608 + (low >>> 9);
    const distance = magnitude * w[index]!;
    // A factor of 1 or -1: half of all branches on a random sign would be mispredicted.
    const x = distance * (1 - ((low >>> 7) & 2));
    if (magnitude < k[index]!) {
      return x;
    }
    if (index === 0) {
      const tail = drawTail(bits);
      return (low & 0x20000) === 0 ? tail : -tail;
    }
    const density = (f[index - 1]! - f[index]!) * bits.nextDouble() + f[index]!;
    if (density < Math.exp(-0.5 * x * x)) {
      return x;
    }
  }
}

/** A draw beyond the lowest rectangle, by Marsaglia's method: an exponential proposal, accepted or not. */
function drawTail(bits: BitGenerator): number {
  for (;;) {
    const excess = -INVERSE_TAIL * log1p(-bits.nextDouble());
    const height = -log1p(-bits.nextDouble());
    if (height + height > excess * excess) {
      return TAIL + excess;
    }
  }
}
