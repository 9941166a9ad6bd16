import { expect, test } from "vitest";
import { planChoice } from "./plan-choice.ts";

test("fills in the defaults", () => {
  expect(planChoice(["a", "b"], 3, {})).toEqual({ count: 2, size: 3, replace: true, p: undefined });
});

test("refuses weights that are no probabilities", () => {
  expect(() => planChoice(2, 1, { p: [1] })).toThrow(/1 probabilities, but there are 2 elements/);
  expect(() => planChoice(2, 1, { p: [1.5, -0.5] })).toThrow(/p\[1\] is -0.5/);
  expect(() => planChoice(2, 1, { p: [0.5, NaN] })).toThrow(/p\[1\] is NaN/);
  expect(() => planChoice(2, 1, { p: [0.5, 0.6] })).toThrow(/sums to 1.1/);
  expect(() => planChoice(3, 2, { p: [1, 0, 0], replace: false })).toThrow(/only 1 elements/);
});

test("allows float32 weights their rounding", () => {
  const p = new Float32Array(10).fill(0.1);
  expect(planChoice(10, 1, { p }).p).toBe(p);
});
