import { expect, test } from "vitest";
import { packProgram, unpackProgram } from "./code-link.ts";

test("a program goes into a link and comes out again", async () => {
  const source = "console.log('αβγ — 1 < 2');\n".repeat(20);
  const text = await packProgram(source);
  expect(text).toMatch(/^[\w-]+$/);
  expect(text?.length).toBeLessThan(source.length / 4);
  expect(await unpackProgram(text ?? "")).toBe(source);
});

test("what is no program is not taken", async () => {
  expect(await unpackProgram("%%%")).toBeUndefined();
  expect(await unpackProgram("AAAA")).toBeUndefined();
});
