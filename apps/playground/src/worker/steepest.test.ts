import { expect, test } from "vitest";
import { steepest } from "./steepest.ts";

const parameters = [
  { path: "0.bias", shape: [1], start: 0 },
  { path: "0.weight", shape: [2], start: 1 },
  { path: "2.weight", shape: [1], start: 3 },
];

test("steepest names the parameter whose gradients are the largest together", () => {
  expect(steepest(Float32Array.of(4, 3, -4, 4.5), parameters)).toBe("0.weight");
  expect(steepest(Float32Array.of(4, 3, -4, 6), parameters)).toBe("2.weight");
});

test("steepest puts gradients that are no numbers first, and names nothing where all are zero", () => {
  expect(steepest(Float32Array.of(1e30, NaN, 0, 1e30), parameters)).toBe("0.weight");
  expect(steepest(new Float32Array(4), parameters)).toBeNull();
});
