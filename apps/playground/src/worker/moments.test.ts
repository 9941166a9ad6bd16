import { expect, test } from "vitest";
import { Moments } from "./moments.ts";

function filled(epochs: number, limits: { readonly count: number; readonly bytes: number }): Moments<number> {
  const moments = new Moments<number>(limits);
  for (let epoch = 0; epoch <= epochs; epoch++) {
    if (moments.wants(epoch)) {
      moments.add({ step: 8 * epoch, epoch, bytes: 100, saved: epoch });
    }
  }
  return moments;
}

test("moments keep the start and evenly spaced ones, and no more than they may", () => {
  const epochs = filled(1000, { count: 50, bytes: Infinity }).all.map(({ epoch }) => epoch);
  expect(epochs.length).toBeLessThanOrEqual(50);
  expect(epochs.length).toBeGreaterThan(20);
  expect(epochs[0]).toBe(0);
  expect(epochs.at(-1)).toBeGreaterThan(900);
  const gaps = epochs.slice(1, -1).map((epoch, i) => epoch - (epochs[i] ?? 0));
  expect(new Set(gaps).size).toBe(1);
});

test("moments stay within their bytes", () => {
  const { all } = filled(1000, { count: 1000, bytes: 3000 });
  expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(3000);
});

test("moments find the last one before a step, and drop those after a moment that is added in the past", () => {
  const moments = filled(10, { count: 50, bytes: Infinity });
  expect(moments.all[moments.before(33)]?.epoch).toBe(4);
  expect(moments.before(-1)).toBe(0);
  moments.add({ step: 40, epoch: 5, bytes: 100, saved: 55 });
  expect(moments.all.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(moments.all.at(-1)?.saved).toBe(55);
});
