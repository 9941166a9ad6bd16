import { expect, test } from "vitest";
import { concat, map, spiral, subset, take } from "../index.ts";
import { storedRows } from "./stored-rows.ts";

test("rows of views of views are those of the set below; rows that are computed are nowhere", () => {
  const set = spiral();
  expect(storedRows(set)).toEqual({ base: set });
  expect(storedRows(take(take(set, [10, 11, 13]), [2, 0]))).toEqual({
    base: set,
    rows: Int32Array.of(13, 10),
  });
  expect(
    storedRows(
      subset(
        map(set, () => undefined),
        0,
        5,
      ),
    ),
  ).toBeUndefined();
  expect(storedRows(concat([set, set]))).toBeUndefined();
});
