import { expect, test } from "vitest";
import { wrap } from "./wrap.ts";

test("breaks between words", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("incomprehensible", 7)).toEqual(["incomprehensible"]);
  expect(wrap("one two three", Infinity)).toEqual(["one two three"]);
});
