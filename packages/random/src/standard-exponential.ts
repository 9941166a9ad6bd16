import type { BitGenerator } from "./bit-generator.ts";
import { log1p } from "./log1p.ts";
import type { ZigguratTable } from "./ziggurat-tables.ts";

/** Where the tail begins: the right edge of the lowest rectangle. */
const TAIL = 7.69711747013105;

/**
 * One draw from the standard exponential distribution, density exp(-x) for x at least 0, by the ziggurat method.
 *
 * @param bits - where the bits come from.
 * @param table - `zigguratTables().exponential`.
 *
 * @example
 * standardExponential(bits, zigguratTables().exponential);
 *
 * @see https://github.com/numpy/numpy/blob/main/numpy/random/src/distributions/distributions.c
 * (`random_standard_exponential`)
 */
export function standardExponential(bits: BitGenerator, table: ZigguratTable<Float64Array>): number {
  const { k, w, f } = table;
  for (;;) {
    bits.next();
    const low = bits.low;
    const index = (low >>> 3) & 0xff;
    const magnitude = (bits.high >>> 0) * 2097152 + (low >>> 11);
    const x = magnitude * w[index]!;
    if (magnitude < k[index]!) {
      return x;
    }
    if (index === 0) {
      return TAIL - log1p(-bits.nextDouble());
    }
    const density = (f[index - 1]! - f[index]!) * bits.nextDouble() + f[index]!;
    if (density < Math.exp(-x)) {
      return x;
    }
  }
}
