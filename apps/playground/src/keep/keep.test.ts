import { expect, test } from "vitest";
import { handOver, takeHandover } from "./handover.ts";
import { nameRun } from "./name-run.ts";
import { thinCurves } from "./thin-curves.ts";

const unmeasured = { loss: null, accuracy: null };

test("a run has the same name every time, and runs of one afternoon have many", () => {
  expect(nameRun(1_700_000_000_000)).toBe(nameRun(1_700_000_000_000));
  const names = new Set(Array.from({ length: 100 }, (_, i) => nameRun(1_700_000_000_000 + 61_000 * i)));
  expect(names.size).toBeGreaterThan(60);
  expect([...names].every((name) => /^[a-z]+-[a-z]+$/.test(name))).toBe(true);
});

test("curves keep their first and last epoch and get no longer than a chart is wide", () => {
  const points = Array.from({ length: 3001 }, (_, epoch) => ({ epoch, train: unmeasured, test: unmeasured }));
  const thin = thinCurves(points);
  expect(thin.length).toBeLessThanOrEqual(401);
  expect([thin[0]?.epoch, thin.at(-1)?.epoch]).toEqual([0, 3000]);
  expect(thinCurves(points.slice(0, 300))).toHaveLength(300);
});

test("a network is handed over once, and to its own page only", () => {
  handOver({ page: "plane", link: "#/" });
  expect(takeHandover("plane")?.link).toBe("#/");
  expect(takeHandover("plane")).toBeUndefined();
  handOver({ page: "digits", link: "#/digits" });
  expect(takeHandover("plane")).toBeUndefined();
  expect(takeHandover("digits")).toBeUndefined();
});
