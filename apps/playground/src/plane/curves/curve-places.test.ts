import { expect, test } from "vitest";
import { curvePlaces } from "./curve-places.ts";

const history = [
  { epoch: 1, seconds: 0.25 },
  { epoch: 2, seconds: 0.5 },
  { epoch: 4, seconds: 1.5 },
];

test("epochs stand at their number, at their updates, or at the seconds they took", () => {
  expect(curvePlaces(history, "epochs", 8)).toEqual([1, 2, 4]);
  expect(curvePlaces(history, "updates", 8)).toEqual([8, 16, 32]);
  expect(curvePlaces(history, "seconds", 8)).toEqual([0.25, 0.5, 1.5]);
});

test("seconds go on where a later visit counts anew, and never back", () => {
  const more = [...history, { epoch: 5, seconds: 0.25 }, { epoch: 6, seconds: 0.5 }];
  expect(curvePlaces(more, "seconds", 8)).toEqual([0.25, 0.5, 1.5, 1.75, 2]);
  expect(curvePlaces([{ epoch: 1 }, { epoch: 2 }, ...more.slice(2, 3)], "seconds", 8)).toEqual([0, 0, 1.5]);
});
