import { expect, test } from "vitest";
import { arange } from "./arange.ts";
import { shuffle } from "./shuffle.ts";

test("swaps each element, from the last, with the drawn one", () => {
  const list = Array.from("abcd");
  shuffle(list, () => 0);
  expect(list).toEqual(Array.from("bcda"));
});

test("leaves the elements before the first alone when they are not drawn", () => {
  const list = arange(5);
  const asked: number[] = [];
  shuffle(list, (max) => asked[asked.push(max) - 1]!, 3);
  expect(asked).toEqual([4, 3]);
  expect(Array.from(list)).toEqual([0, 1, 2, 3, 4]);
});
