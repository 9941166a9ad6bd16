import fc from "fast-check";
import { expect, test } from "vitest";
import { moveProblems } from "./move-problems.ts";

const about = (source: string, words: readonly string[]) =>
  words.map((text) => {
    const start = source.indexOf(text);
    return { start, end: start + text.length, text, reason: "", details: "" };
  });

test("problems move with the text after an edit; those that were edited are gone", () => {
  const before = "one two three";
  const problems = about(before, ["one", "two", "three"]);
  expect(moveProblems(problems, before, "one two and three")).toEqual(
    about("one two and three", ["one", "two", "three"]),
  );
  expect(moveProblems(problems, before, "one twice three")).toEqual(
    about("one twice three", ["one", "three"]),
  );
  expect(moveProblems(problems, before, before)).toEqual(problems);
  expect(moveProblems(problems, before, "")).toEqual([]);
});

test("a problem stands on the same letters after any edit elsewhere", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 12 });
  fc.assert(
    fc.property(word, word, word, word, (head, old, next, tail) => {
      const before = `${head}<x>${old}<y>${tail}`;
      const after = `${head}<x>${next}<y>${tail}`;
      expect(moveProblems(about(before, ["<x>", "<y>"]), before, after)).toEqual(
        about(after, ["<x>", "<y>"]),
      );
    }),
  );
});
