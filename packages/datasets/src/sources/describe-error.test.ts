import { expect, test } from "vitest";
import { describeError } from "./describe-error.ts";

test.each<[string, unknown, string]>([
  ["the cause at the bottom", new TypeError("fetch failed", { cause: new Error("no route") }), "no route"],
  ["a code the message does not have", Object.assign(new Error("closed"), { code: "E_X" }), "closed (E_X)"],
  ["a code the message has", Object.assign(new Error("connect E_X"), { code: "E_X" }), "connect E_X"],
  ["a code without message", Object.assign(new AggregateError([]), { code: "E_X" }), "E_X"],
  ["a name without message", new RangeError(), "RangeError"],
  ["what is no error", "just text", "just text"],
])("gives %s", (_, error, words) => {
  expect(describeError(error)).toBe(words);
});
