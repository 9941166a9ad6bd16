import { expect, test } from "vitest";
import { chooseWeighted } from "./choose-weighted.ts";

test("looks uniform numbers up in the cumulated weights, the upper bound excluded", () => {
  const draws = [0, 0.24, 0.25, 0.999];
  const chosen = chooseWeighted(() => draws.shift()!, [0.25, 0, 0.75], 4, true);
  expect(Array.from(chosen)).toEqual([0, 0, 2, 2]);
});

test("draws again for what was drawn already, without replacement", () => {
  const draws = [0.1, 0.1, 0.5];
  expect(Array.from(chooseWeighted(() => draws.shift()!, [0.25, 0.75], 2, false))).toEqual([0, 1]);
});
