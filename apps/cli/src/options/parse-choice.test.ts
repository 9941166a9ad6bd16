import { expect, test } from "vitest";
import { parseChoice } from "./parse-choice.ts";

const parse = parseChoice("--animal", ["cat", "dog", "hamster"]);

test("takes a name of the list", () => {
  expect(parse("dog")).toBe("dog");
});

test("refuses others, and names the nearest", () => {
  expect(() => parse("hampster")).toThrow(
    expect.objectContaining({
      message: '--animal is "hampster", but must be cat, dog or hamster',
      hint: "did you mean hamster?",
    }),
  );
  expect(() => parse("Cow!")).toThrow(expect.objectContaining({ hint: undefined }));
});
