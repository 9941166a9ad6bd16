import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { testContext } from "../context.fixture.ts";
import type { CourseScores } from "../course/course.ts";
import { inParts } from "./in-parts.ts";
import { PartDone } from "./part-done.ts";
import { partStore } from "./part-store.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gradkit-parts-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

const scores = { loss: NaN, accuracy: 0.5 };
const course: CourseScores = {
  epochs: [{ epoch: 0, train: scores, after: { test: { loss: -Infinity, accuracy: 1 } } }],
  batches: [scores],
  divergedIn: 0,
};

/** Makes trainings of a, b, c, and tells of which. */
async function trained(question: string, only?: number): Promise<readonly string[]> {
  const made: string[] = [];
  const context = testContext({ parts: partStore(folder, question, only) });
  const courses = await inParts(context, ["a", "b", "c"], String, (name) => {
    made.push(name);
    return Promise.resolve(course);
  });
  expect(courses).toEqual([course, course, course]);
  return made;
}

test("what is kept is not made again, and comes back as it was", async () => {
  await expect(trained("full-seed0", 1)).rejects.toThrow(PartDone);
  expect(await trained("full-seed0")).toEqual(["a", "c"]);
  expect(await trained("full-seed0")).toEqual([]);
});

test("another question is another training", async () => {
  await trained("full-seed0");
  expect(await trained("quick-seed0")).toEqual(["a", "b", "c"]);
});

test("what is cleared is made again", async () => {
  await trained("full-seed0");
  await partStore(folder, "full-seed0").clear();
  expect(await trained("full-seed0")).toEqual(["a", "b", "c"]);
});
