import { expect, test } from "vitest";
import { fusedMultiplyAdd } from "./fused-multiply-add.ts";
import { Pcg64 } from "./pcg64.ts";
import { SeedSequence } from "./seed-sequence.ts";

const SCALE = 200n;

/** A float64 as an integer multiple of 2^-200. */
function exact(x: number): bigint {
  let shift = SCALE;
  let value = x;
  while (!Number.isInteger(value)) {
    value *= 2;
    shift--;
  }
  return BigInt(value) << shift;
}

test("rounds once", () => {
  expect(fusedMultiplyAdd(1 + 2 ** -30, 1 - 2 ** -30, -1)).toBe(-(2 ** -60));
  const bits = new Pcg64(new SeedSequence(1));
  const draw = (): number => (bits.nextDouble() - 0.5) * 2 ** -Math.floor(8 * bits.nextDouble());
  for (let i = 0; i < 5000; i++) {
    const [a, b, c] = [draw(), draw(), draw()];
    const sum = ((exact(a) * exact(b)) >> SCALE) + exact(c);
    // Number(bigint) rounds to nearest, ties to even, and the scaling is exact.
    expect(fusedMultiplyAdd(a, b, c)).toBe(Number(sum) * 2 ** -200);
  }
});
