import { decodeTable } from "./decode-table.ts";
import type { ZigguratTable } from "./ziggurat-tables.ts";

/** What the tables of a ziggurat follow from, besides the widths of its rectangles. */
export type ZigguratSeed = {
  /** An abscissa is an integer of so many bits times a width. */
  readonly bits: number;
  readonly firstK: number;
  /** The area of each rectangle. */
  readonly area: number;
  /** The density at the right edge of the lowest rectangle. */
  readonly lastF: number;
  /** How far NumPy's numbers are from those computed here, in units of the last place: `m` for 0, `n` for 1, `l` for -1. */
  readonly kSteps: string;
  readonly fSteps: string;
};

/**
 * The tables of a ziggurat from its widths: a third of what they would weigh as text.
 *
 * With abscissas `x = 2^bits w`: `k[i] = 2^bits x[i - 1] / x[i]`, rounded, and `f[i - 1] = f[i] + area / x[i]`. Both are
 * computed with correctly rounded operations, so they are the same everywhere, and a few units in the last place away
 * from NumPy's, which the seed says.
 *
 * @param widths - base64 of 256 float64.
 *
 * @example
 * completeTable(NORMAL_W, NORMAL_SEED).f[0]; // 1
 */
export function completeTable(widths: string, seed: ZigguratSeed): ZigguratTable<Float64Array> {
  const w = decodeTable(widths);
  const scale = 2 ** seed.bits;
  const k = new Float64Array(256);
  const f = new Float64Array(256);
  const bits = new BigInt64Array(f.buffer);
  k[0] = seed.firstK;
  for (let i = 2; i < 256; i++) {
    k[i] = Math.round((w[i - 1]! / w[i]!) * scale) + step(seed.kSteps, i - 2);
  }
  f[255] = seed.lastF;
  for (let i = 254; i >= 0; i--) {
    f[i] = f[i + 1]! + seed.area / (w[i + 1]! * scale);
    bits[i]! += BigInt(step(seed.fSteps, 254 - i));
  }
  return { k, w, f };
}

function step(steps: string, at: number): number {
  return steps.charCodeAt(at) - 109;
}
