import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes.ts";
import { formatCount } from "./format-count.ts";
import { formatDuration } from "./format-duration.ts";
import { formatNumber } from "./format-number.ts";
import { formatRate } from "./format-rate.ts";
import { formatScore } from "./format-score.ts";

test.each([
  [0.0002, "0.2 ms"],
  [0.0123, "0.01 s"],
  [0.994, "0.99 s"],
  [1, "1.0 s"],
  [59.94, "59.9 s"],
  [59.96, "1 min 00 s"],
  [125, "2 min 05 s"],
  [3725, "1 h 02 min"],
  [Infinity, "?"],
])("%f seconds", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

test.each([
  [0, "0.0000"],
  [0.0953, "0.0953"],
  [1, "1.0000"],
  [0.000021, "2.1e-5"],
  [123.456, "123.5"],
  [1.2e9, "1.2e+9"],
])("score %f", (value, text) => {
  expect(formatScore(value)).toBe(text);
});

test("counts, numbers, rates and sizes", () => {
  expect(formatCount(60000)).toBe("60,000");
  expect(formatCount(1, "epoch")).toBe("1 epoch");
  expect(formatCount(1301, "step")).toBe("1,301 steps");
  expect(formatNumber(0.00098765)).toBe("0.000988");
  expect(formatNumber(1e-7)).toBe("1e-7");
  expect(formatRate(14216)).toBe("14,200/s");
  expect(formatBytes(4542)).toBe("5 kB");
  expect(formatBytes(9912422)).toBe("9.9 MB");
  expect(formatBytes(12.34e9)).toBe("12.3 GB");
});
