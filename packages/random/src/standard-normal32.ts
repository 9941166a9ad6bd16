import type { BitGenerator } from "./bit-generator.ts";
import { log1p32 } from "./log1p32.ts";
import { nextFloat } from "./next-float.ts";
import type { ZigguratTable } from "./ziggurat-tables.ts";

// The constants of `standardNormal`, rounded to float32.
const TAIL = 3.6541528701782227;
const INVERSE_TAIL = 0.27366122603416443;

/**
 * One draw from the standard normal distribution in float32 arithmetic, as NumPy's `dtype=np.float32`.
 *
 * The method of `standardNormal` with 32 random bits: 8 for the rectangle, 1 for the sign, 23 for the place.
 *
 * @param bits - where the bits come from.
 * @param table - `zigguratTables().normal32`.
 * @returns a number that float32 holds exactly.
 *
 * @example
 * standardNormal32(bits, zigguratTables().normal32);
 *
 * @see https://github.com/numpy/numpy/blob/main/numpy/random/src/distributions/distributions.c
 * (`random_standard_normal_f`)
 */
export function standardNormal32(bits: BitGenerator, table: ZigguratTable<Float32Array>): number {
  const { k, w, f } = table;
  for (;;) {
    const word = bits.nextUint32();
    const index = word & 0xff;
    const magnitude = word >>> 9;
    const distance = Math.fround(magnitude * w[index]!);
    // A factor of 1 or -1: half of all branches on a random sign would be mispredicted.
    const x = distance * (1 - ((word >>> 7) & 2));
    if (magnitude < k[index]!) {
      return x;
    }
    if (index === 0) {
      const tail = drawTail(bits);
      return (word & 0x20000) === 0 ? tail : -tail;
    }
    const step = Math.fround(f[index - 1]! - f[index]!);
    const density = Math.fround(Math.fround(step * nextFloat(bits)) + f[index]!);
    if (density < Math.exp(-0.5 * x * x)) {
      return x;
    }
  }
}

function drawTail(bits: BitGenerator): number {
  for (;;) {
    const excess = Math.fround(-INVERSE_TAIL * log1p32(-nextFloat(bits)));
    const height = -log1p32(-nextFloat(bits));
    if (Math.fround(height + height) > Math.fround(excess * excess)) {
      return Math.fround(TAIL + excess);
    }
  }
}
