import { expect, test } from "vitest";
import { pick } from "./pick.ts";

test("gives elements of a list, or the indices themselves", () => {
  const indices = Int32Array.of(2, 0);
  expect(pick(["a", "b", "c"], indices, false)).toEqual(["c", "a"]);
  expect(pick(["a", "b", "c"], indices, true)).toBe("c");
  expect(pick(3, indices, false)).toBe(indices);
  expect(pick(3, indices, true)).toBe(2);
});
