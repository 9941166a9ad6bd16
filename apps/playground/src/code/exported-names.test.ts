import { expect, test } from "vitest";
import { readExports } from "../../build/read-exports.ts";
import { packageNames } from "./package-names.ts";
import { packages } from "./worker/packages.ts";

test.each(packageNames)("everything that %s exports is known with its declaration", async (from) => {
  const known = readExports(from);
  const values = known.filter(({ kind }) => kind === "value").map(({ name }) => name);
  expect(values.sort()).toEqual(Object.keys(await packages[from]()).sort());
  expect(known.filter(({ signature }) => signature === "")).toEqual([]);
  expect(known.filter(({ kind, summary }) => kind === "value" && summary === "")).toEqual([]);
});

test("declarations are those of the sources, without what they do", () => {
  const known = new Map(readExports("@gradkit/optimizers").map((entry) => [entry.name, entry]));
  expect(known.get("constant")?.signature).toBe("function constant(value: number): Schedule");
  expect(known.get("yogi")?.summary).toMatch(/^Yogi: /);
  expect(known.get("Schedule")).toMatchObject({ kind: "type", from: "@gradkit/optimizers" });
});
