import { expect, test } from "vitest";
import { readLesson, writeLesson } from "./lesson-link.ts";
import { lessonParts, longestLesson, type Lesson } from "./lesson.ts";

const throughLink = (lesson: Lesson): Lesson | undefined => {
  const params = new URLSearchParams();
  writeLesson(params, lesson);
  return readLesson(new URLSearchParams(params.toString())).lesson;
};

test("a lesson comes back as it was, whatever is written in it", () => {
  const lesson = { text: 'Try 2 & 3: "why?" — größer = besser?', hidden: lessonParts };
  expect(throughLink(lesson)).toEqual(lesson);
  expect(throughLink({ text: "", hidden: ["data"] })).toEqual({ text: "", hidden: ["data"] });
  expect(throughLink({ text: " ", hidden: [] })).toBeUndefined();
});

test("a page inside another one is the map alone, and says so in few letters", () => {
  const lesson = { text: "Press play.", hidden: lessonParts, isEmbedded: true };
  expect(throughLink(lesson)).toEqual(lesson);
  const params = new URLSearchParams();
  writeLesson(params, lesson);
  expect(params.toString()).toBe("embed=1&lesson=Press+play.");
  expect(readLesson(new URLSearchParams("embed=0")).lesson).toBeUndefined();
});

test("parts that are not known are named and not hidden; a text is one line and no longer than it may be", () => {
  const text = `a\n\u0000b\u202e${"c".repeat(1000)}`;
  const { lesson, ignored } = readLesson(new URLSearchParams({ hide: "data.everything", lesson: text }));
  expect(ignored).toEqual(["hide"]);
  expect(lesson?.hidden).toEqual(["data"]);
  expect(lesson?.text.startsWith("a b c")).toBe(true);
  expect(lesson?.text).toHaveLength(longestLesson);
});
