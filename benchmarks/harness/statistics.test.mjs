import assert from "node:assert/strict";
import test from "node:test";
import { digits } from "./digits.mjs";
import { ratio, summarize } from "./statistics.mjs";

test("median, quartiles and spread", () => {
  assert.deepEqual(summarize([5, 1, 4, 2, 3]), { median: 3, low: 2, high: 4, spread: 1 / 3 });
  assert.equal(summarize([1, 2]).median, 1.5);
});

test("a disturbance of a whole round leaves the ratio alone", () => {
  assert.equal(ratio([1, 10, 1], [2, 20, 2]), 0.5);
  assert.equal(ratio([1, 1, 9], [2, 2]), 0.5);
});

test("three digits, whatever the size", () => {
  assert.deepEqual([3895.7, 12.345, 0.019041, 0].map(digits), ["3896", "12.3", "0.0190", "0"]);
});
