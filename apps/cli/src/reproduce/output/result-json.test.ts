import { expect, test } from "vitest";
import { b1Descent } from "../b1-descent.ts";
import { resultJson } from "./result-json.ts";

test("says NaN in words, and nothing of what is asked", () => {
  const outcome = {
    experiment: b1Descent,
    quick: false,
    seconds: 1.5,
    rows: [
      { name: "f", reported: 1, measured: NaN, allowed: { within: 1 } },
      { name: "g", reported: null, measured: 2 },
    ],
    tables: [{ name: "t", columns: ["a", "b"], rows: [[1, Infinity], [null, "x"]] }], // prettier-ignore
    figures: [],
    notes: ["Note."],
  };
  expect(resultJson(outcome, ["a.svg"])).toEqual({
    id: "b1-descent",
    rows: [
      { name: "f", reported: 1, measured: "NaN" },
      { name: "g", reported: null, measured: 2 },
    ],
    tables: [{ name: "t", columns: ["a", "b"], rows: [[1, "Infinity"], [null, "x"]] }], // prettier-ignore
    figures: ["a.svg"],
    seconds: 1.5,
    notes: ["Note."],
  });
});
