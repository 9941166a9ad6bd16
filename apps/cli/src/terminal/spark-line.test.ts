import { expect, test } from "vitest";
import { sparkLine } from "./spark-line.ts";

test("the lowest value is the lowest block, the highest the highest", () => {
  expect(sparkLine([0, 1, 2, 3, 4, 5, 6, 7], 8)).toBe("▁▂▃▄▅▆▇█");
  expect(sparkLine([7, 0], 8)).toBe("█▁");
});

test("equal values, no values and values that are no numbers have a place, too", () => {
  expect(sparkLine([2, 2, 2], 8)).toBe("▁▁▁");
  expect(sparkLine([], 8)).toBe("");
  expect(sparkLine([0, Number.NaN, 1], 8)).toBe("▁ █");
});

test("more values than columns are averaged", () => {
  expect(sparkLine([0, 0, 8, 8], 2)).toBe("▁█");
});
