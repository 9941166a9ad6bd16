import { expect, test } from "vitest";
import { defaultRng } from "./default-rng.ts";
import { rng } from "./rng.ts";
import { SeedSequence } from "./seed-sequence.ts";

test("repeats a known NumPy experiment", () => {
  expect(Array.from(defaultRng(12345).uniform(-10, 10, 5), (x) => Number(x.toFixed(6)))).toEqual([
    -5.45328, -3.664833, 5.947309, 3.525093, -2.177809,
  ]);
});

test("rng is the same", () => {
  expect(rng(12345).random(3)).toEqual(defaultRng(12345).random(3));
});

test("takes a sequence", () => {
  expect(defaultRng(new SeedSequence(6)).random()).toBe(defaultRng(6).random());
});

test("is different every time without a seed", () => {
  expect(rng().random()).not.toBe(rng().random());
});
