import fc from "fast-check";
import { expect, test } from "vitest";
import { add, divide, multiply, product, sum } from "./double-double.ts";

const PLACES = 300n;
const number = fc.double({ min: 2 ** -20, max: 2 ** 20, noNaN: true });

/** A sum of floats as a whole number of 2^-300: exact. */
function exact(...parts: readonly number[]): bigint {
  return parts.reduce((total, part) => {
    const scaled = part * 2 ** 120;
    return (
      total +
      (BigInt(Math.trunc(scaled)) << (PLACES - 120n)) +
      BigInt((scaled - Math.trunc(scaled)) * 2 ** 180)
    );
  }, 0n);
}

test("sum and product are exact", () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(exact(...sum(a, b))).toBe(exact(a) + exact(b));
      expect(exact(...product(a, b))).toBe((exact(a) * exact(b)) >> PLACES);
    }),
  );
});

test("add, multiply and divide keep 100 bits", () => {
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      const x = [a, a * 2 ** -60] as const;
      const y = [b, -b * 2 ** -55] as const;
      expectClose(exact(...add(x, y)), exact(...x) + exact(...y));
      expectClose(exact(...multiply(x, y)), (exact(...x) * exact(...y)) >> PLACES);
      expectClose(exact(...divide(x, c)), (exact(...x) << PLACES) / exact(c));
    }),
  );
});

function expectClose(found: bigint, expected: bigint): void {
  const difference = found > expected ? found - expected : expected - found;
  expect(difference << 100n).toBeLessThan(expected < 0n ? -expected : expected);
}
