import { expect, test } from "vitest";
import { askedClass } from "./asked-class.ts";
import { whyQuestions } from "./why-question.ts";

const scores = [0.1, 2, -1, 0, 5, 0, 0, 0, 0, 4];

test("questions mean the answer, the answer against the next one, or a class that is named", () => {
  expect(askedClass("answer", scores)).toEqual({ target: 4, rival: undefined });
  expect(askedClass("next", scores)).toEqual({ target: 4, rival: 9 });
  expect(askedClass("for2", scores)).toEqual({ target: 2, rival: undefined });
  expect(askedClass("not2", scores)).toEqual({ target: 4, rival: 2 });
});

test("asked why not the answer itself, the best of the others is held against it", () => {
  expect(askedClass("not4", scores)).toEqual({ target: 9, rival: 4 });
  expect(askedClass("not0", [3, 1, 2])).toEqual({ target: 2, rival: 0 });
});

test("every class can be asked for and against", () => {
  expect(whyQuestions).toHaveLength(22);
  for (const question of whyQuestions) {
    const { target, rival } = askedClass(question, scores);
    expect(target).not.toBe(rival);
    expect(scores[target]).toBeDefined();
  }
});
