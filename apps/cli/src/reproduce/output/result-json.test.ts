import { expect, test } from "vitest";
import { b1Descent } from "../b1-descent.ts";
import { resultJson } from "./result-json.ts";

const machine = {
  cpu: "c",
  cores: 2,
  memory: 8,
  platform: "p",
  node: "20",
  gradkit: "0",
  engine: "wasm",
};

test("says NaN in words, and what is asked beside the rows", () => {
  const outcome = {
    experiment: b1Descent,
    quick: false,
    seconds: 1.5,
    rows: [
      { name: "f", reported: 1, measured: NaN, allowed: { within: 1 } },
      { name: "g", reported: null, measured: 2 },
    ],
    tables: [{ name: "t", columns: ["a", "b"], rows: [[1, Infinity], [null, "x"]] }], // prettier-ignore
    figures: [{ name: "a", caption: "A", svg: "<svg/>" }],
    notes: ["Note."],
  };
  const circumstances = { figures: ["a.svg"], seed: 0, date: "2026-03-14", machine };
  expect(resultJson(outcome, circumstances)).toEqual({
    id: "b1-descent",
    rows: [
      { name: "f", reported: 1, measured: "NaN" },
      { name: "g", reported: null, measured: 2 },
    ],
    tables: [{ name: "t", columns: ["a", "b"], rows: [[1, "Infinity"], [null, "x"]] }], // prettier-ignore
    asked: [{ within: 1 }, null],
    figures: ["a.svg"],
    captions: ["A"],
    seconds: 1.5,
    notes: ["Note."],
    quick: false,
    seed: 0,
    date: "2026-03-14",
    machine,
  });
});
