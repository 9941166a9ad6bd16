import { expect, test } from "vitest";
import { atLeast } from "../findings/at-least.ts";
import { printed } from "../findings/printed.ts";
import { shown } from "../findings/shown.ts";
import { findingTexts } from "./finding-texts.ts";

test.each([
  [printed("a", "1.0000", 0.99998), ["1.0000", "1.0000", "-2.0e-5", "agrees"]],
  [printed("a", "0.4412", 0.45), ["0.4412", "0.4500", "+0.0088", "differs"]],
  [printed("a", "0.0000", 0), ["0", "0", "0", "agrees"]],
  [atLeast("a", 0.902, 0.90451, 0.9), ["0.902", "0.9045", "+0.0025", "agrees"]],
  [
    { name: "a", reported: 0.85, measured: 0.86, allowed: { within: 0.02 } },
    ["0.85", "0.8600", "+0.0100", "agrees"],
  ],
  [shown("a", 14), ["", "14", "", ""]],
  [shown("a", 221.74, 0.5), ["0.5", "221.7", "+2.2e+2", ""]],
  [shown("a", NaN), ["", "NaN", "", ""]],
  [shown("a", "no", "yes"), ["yes", "no", "", ""]],
])("%#", (finding, expected) => {
  const { reported, measured, difference, verdict } = findingTexts(finding);
  expect([reported, measured, difference, verdict]).toEqual(expected);
});
