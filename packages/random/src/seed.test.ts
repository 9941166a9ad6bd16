import { expect, test } from "vitest";
import { seedWords, type SeedLike } from "./seed.ts";

test("splits integers into words, least significant first", () => {
  expect(seedWords(0)).toEqual([0]);
  expect(seedWords(5n)).toEqual([5]);
  expect(seedWords(2 ** 32 + 5)).toEqual([5, 1]);
  expect(seedWords(2n ** 100n)).toEqual([0, 0, 0, 16]);
});

test("takes lists of any kind", () => {
  expect(seedWords([1, 2n ** 32n, 0])).toEqual([1, 0, 1, 0]);
  expect(seedWords(Uint32Array.of(7, 8))).toEqual([7, 8]);
  expect(seedWords(BigUint64Array.of(2n ** 40n))).toEqual([0, 256]);
  expect(seedWords([])).toEqual([]);
});

test("refuses anything else", () => {
  expect(() => seedWords(-1)).toThrow(/seed is -1, but a seed is a whole number of at least 0/);
  expect(() => seedWords(1.5)).toThrow(/seed is 1.5/);
  expect(() => seedWords(2 ** 53)).toThrow(/beyond 2\^53 as a bigint/);
  expect(() => seedWords([1, -2n])).toThrow(/seed\[1\] is -2/);
  expect(() => seedWords({} as SeedLike)).toThrow(/has no length/);
});
