import { afterEach, expect, test, vi } from "vitest";
import { entropy } from "./entropy.ts";

afterEach(() => vi.unstubAllGlobals());

test("gives unsigned words that differ every time", () => {
  const words = entropy(4);
  expect(words).toHaveLength(4);
  expect(words.every((word) => Number.isInteger(word) && word >= 0 && word <= 0xffffffff)).toBe(true);
  expect(entropy(4)).not.toEqual(words);
});

test("says what to do where there is none", () => {
  vi.stubGlobal("crypto", undefined);
  expect(() => entropy(1)).toThrow(/Pass a seed, such as rng\(42\)/);
});
