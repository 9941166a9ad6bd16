import { expect, test } from "vitest";
import { parsePath } from "./parse-path.ts";

test("takes any path but none", () => {
  expect(parsePath("--out")("a b/c")).toBe("a b/c");
  expect(() => parsePath("--out")(" ")).toThrow("--out names nothing");
});
