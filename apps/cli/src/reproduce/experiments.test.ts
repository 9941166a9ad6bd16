import { expect, test } from "vitest";
import { experimentIds as ids } from "./experiment-ids.ts";
import { experiments } from "./experiments.ts";
import { findExperiments } from "./find-experiments.ts";

test("every experiment of the reports is there, in order, and says what it is", () => {
  expect(experiments.map(({ id }) => id)).toEqual(ids);
  for (const { title, about } of experiments) {
    expect(title).not.toBe("");
    expect(about.length).toBeGreaterThan(60);
  }
});

test("experiments are found by id, by what stands in front of it, and all at once", () => {
  const found = (...names: string[]): readonly string[] => findExperiments(names).map(({ id }) => id);
  expect(found("b1-descent", "A1_two_three_two")).toEqual(["b1-descent", "a1-two-three-two"]);
  expect(found("d1")).toEqual(["d1-digits"]);
  expect(found("all")).toEqual(ids);
  expect(found("b1", "all")).toHaveLength(ids.length);
});

test.each([
  ["b1-decent", "did you mean b1-descent?"],
  ["c2", "did you mean c2-linear or c2-xor?"],
  ["qqqqqq", "gradkit reproduce --list shows them"],
])("%s is answered with the nearest", (typed, hint) => {
  expect(() => findExperiments([typed])).toThrow(
    expect.objectContaining({ message: `there is no experiment "${typed}"`, hint }),
  );
});
