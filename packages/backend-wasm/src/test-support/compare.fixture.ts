import { expect } from "vitest";
import type { TypedArray } from "@gradkit/backend";

/** Checks that two arrays hold the same numbers: bit for bit but for the kind of NaN and the sign of zero. */
export function expectSame(actual: TypedArray, expected: TypedArray): void {
  expectClose(actual, expected, 0, 0);
}

/** Checks that every `|actual - expected| <= absolute + relative |expected|`, with NaN and infinities the same. */
export function expectClose(
  actual: TypedArray,
  expected: TypedArray,
  relative: number,
  absolute: number,
): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) {
    const [a, e] = [actual[i]!, expected[i]!];
    const close = a === e || (a !== a && e !== e) || Math.abs(a - e) <= absolute + relative * Math.abs(e);
    if (!close) {
      expect.fail(`Element ${i} of ${actual.length} is ${a} instead of ${e}.`);
    }
  }
}
