import { expect, test } from "vitest";
import { atLeast } from "./at-least.ts";
import { holds } from "./holds.ts";
import { printed } from "./printed.ts";
import { shown } from "./shown.ts";

test.each([
  [printed("loss", "0.4412", 0.44124), true],
  [printed("loss", "0.4412", 0.44126), false],
  [printed("accuracy", "1.0000", 0.99996), true],
  [printed("accuracy", "1.0000", 0.9999), false],
  [printed("whole", "3", 3.4), true],
  [printed("loss", "0.5", NaN), false],
  [atLeast("accuracy", 0.909, 0.9, 0.9), true],
  [atLeast("accuracy", null, 0.899, 0.9), false],
  [{ name: "epoch", reported: 14, measured: 14, allowed: { equal: true } } as const, true],
  [{ name: "loss", reported: 1, measured: "NaN", allowed: { within: 1 } } as const, false],
  [shown("loss", 3), undefined],
])("%#", (finding, expected) => {
  expect(holds(finding)).toBe(expected);
});
