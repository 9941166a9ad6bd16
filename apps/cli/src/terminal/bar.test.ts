import { expect, test } from "vitest";
import { bar } from "./bar.ts";

test.each([
  [-1, "----"],
  [0, "----"],
  [0.5, "##--"],
  [1, "####"],
  [2, "####"],
])("%f", (fraction, drawn) => {
  expect(bar(fraction, 4, { dot: "|", filled: "#", empty: "-" })).toBe(drawn);
});
