import { expect, test } from "vitest";
import { checkSet } from "./check-set.ts";
import { drawRow } from "./draw-row.ts";

test("a set is counted, measured, and searched for doubles", () => {
  const features = Uint8Array.of(1, 7, 2, 7, 1, 7, 9, 7);
  const labels = Uint8Array.of(0, 1, 0, 1);
  const set = {
    name: "x",
    features,
    featureShape: [2],
    scale: 1,
    labels,
    classNames: ["a", "b", "c"],
    size: 4,
  };
  expect(checkSet(set)).toEqual({
    rows: 4,
    classes: [
      { name: "a", rows: 2 },
      { name: "b", rows: 2 },
      { name: "c", rows: 0 },
    ],
    smallest: 1,
    largest: 9,
    constantFeatures: 1,
    duplicates: 1,
  });
});

test("a picture is drawn in half as many lines", () => {
  expect(drawRow([0, 8, 0, 8, 8, 0], 2, 3)).toEqual([" █", "▒ "]);
});
