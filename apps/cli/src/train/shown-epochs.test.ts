import { expect, test } from "vitest";
import { shownEpochs } from "./shown-epochs.ts";

test.each([
  [1, undefined, [1]],
  [5, undefined, [1, 2, 3, 4, 5]],
  [100, undefined, [1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100]],
  [5, 2, [1, 2, 4, 5]],
  [5, 100, [1, 5]],
])("%i epochs, every %o", (epochs, every, shown) => {
  const all = Array.from({ length: epochs }, (_, i) => i + 1);
  expect(all.filter(shownEpochs(epochs, every))).toEqual(shown);
});

test.each([31, 47, 200, 999, 2000, 123_456])("%i epochs have a dozen rows or two", (epochs) => {
  const shown = shownEpochs(epochs);
  const rows = Array.from({ length: epochs }, (_, i) => i + 1).filter(shown).length;
  expect(rows).toBeGreaterThan(8);
  expect(rows).toBeLessThanOrEqual(26);
});
