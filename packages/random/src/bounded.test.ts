import { expect, test } from "vitest";
import { bounded } from "./bounded.ts";
import { Pcg64 } from "./pcg64.ts";
import { SeedSequence } from "./seed-sequence.ts";

/** Lemire's method as it is defined, on big integers. */
function reference(bits: Pcg64, max: bigint): bigint {
  const size = max < 0xffffffffn ? 32n : 64n;
  const count = max + 1n;
  const threshold = (2n ** size - count) % count;
  for (;;) {
    let word: bigint;
    if (size === 32n) {
      word = BigInt(bits.nextUint32());
    } else {
      bits.next();
      word = (BigInt(bits.high >>> 0) << 32n) | BigInt(bits.low >>> 0);
    }
    const product = word * count;
    if ((product & (2n ** size - 1n)) >= threshold) {
      return product >> size;
    }
  }
}

const maxima = [
  1,
  2,
  5,
  999,
  2 ** 31,
  3 * 2 ** 30,
  2 ** 32 - 2,
  2 ** 32,
  3 * 2 ** 31,
  2 ** 40 + 9,
  3 * 2 ** 51,
  2 ** 53 - 1,
];

test.each(maxima)("equals the definition up to %d", (max) => {
  const bits = new Pcg64(new SeedSequence(3));
  const expected = new Pcg64(new SeedSequence(3));
  for (let i = 0; i < 2000; i++) {
    expect(bounded(bits, max)).toBe(Number(reference(expected, BigInt(max))));
  }
});

test("takes a word as it is for the full 32 bits, and none for a range of one number", () => {
  const bits = new Pcg64(new SeedSequence(3));
  const words = new Pcg64(new SeedSequence(3));
  expect(bounded(bits, 0)).toBe(0);
  expect(bounded(bits, 0xffffffff)).toBe(words.nextUint32());
});
