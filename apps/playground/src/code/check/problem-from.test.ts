import { expect, test } from "vitest";
import { problemFrom } from "./problem-from.ts";

const problems = [3, 10, 20].map((start) => ({
  start,
  end: start + 2,
  text: String(start),
  reason: "",
  details: "",
}));
const from = (place: number, by: 1 | -1): string | undefined => problemFrom(problems, place, by)?.text;

test("one goes from problem to problem, and from the last one to the first", () => {
  expect([from(0, 1), from(3, 1), from(11, 1), from(20, 1)]).toEqual(["3", "10", "20", "3"]);
  expect([from(25, -1), from(20, -1), from(4, -1), from(3, -1)]).toEqual(["20", "10", "3", "20"]);
  expect(problemFrom([], 0, 1)).toBeUndefined();
});
