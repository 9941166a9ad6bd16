import type { BitGenerator } from "./bit-generator.ts";
import { log } from "./log.ts";

/** The number that is kept for the next call, as in NumPy's state. */
export type GaussState = { readonly has_gauss: number; readonly gauss: number };

/**
 * Standard normal numbers by the polar Box-Muller method, as in NumPy's `RandomState`.
 *
 * A point (x, y) uniform in the unit disc, r^2 = x^2 + y^2, gives two independent normal numbers
 * x f and y f with f = sqrt(-2 log(r^2) / r^2). The second of them is returned first, and the first kept.
 *
 * @example
 * new LegacyGauss(new Mt19937(0)).next(); // 1.764052345967664
 *
 * @see George Marsaglia and Thomas A. Bray, A convenient method for generating normal variables, 1964,
 * https://doi.org/10.1137/1006063
 */
export class LegacyGauss {
  private has = false;
  private kept = 0;

  /** @param bits - where the uniform numbers come from. */
  constructor(private readonly bits: BitGenerator) {}

  /** The next normal number. */
  next(): number {
    if (this.has) {
      const kept = this.kept;
      this.has = false;
      this.kept = 0;
      return kept;
    }
    for (;;) {
      const x = 2 * this.bits.nextDouble() - 1;
      const y = 2 * this.bits.nextDouble() - 1;
      const square = x * x + y * y;
      if (square < 1 && square !== 0) {
        const factor = Math.sqrt((-2 * log(square)) / square);
        this.kept = factor * x;
        this.has = true;
        return factor * y;
      }
    }
  }

  /** The number that is kept, if there is one. */
  get state(): GaussState {
    return { has_gauss: this.has ? 1 : 0, gauss: this.kept };
  }

  set state(saved: GaussState) {
    this.has = saved.has_gauss !== 0;
    this.kept = saved.gauss;
  }
}
