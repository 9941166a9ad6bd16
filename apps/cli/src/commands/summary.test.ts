import { expect, test } from "vitest";
import { Command } from "commander";
import type { Host } from "../host.ts";
import { addSummary } from "./summary.ts";

/** What the command prints. */
function printed(...args: readonly string[]): string {
  let text = "";
  const stream = {
    isTTY: false,
    write: (piece: string) => {
      text += piece;
      return true;
    },
  };
  const host = { env: {}, stdout: stream, stderr: stream } as unknown as Host;
  const program = new Command();
  addSummary(program, host);
  program.parse(["summary", ...args], { from: "user" });
  return text;
}

test("shows layers, parameters and what training takes", () => {
  const text = printed("mnist", "--hidden", "300", "--batch", "64");
  expect(text).toContain("mnist");
  expect(text).toMatch(/0 +dense +300 +235,500 +235,200/);
  expect(text).toMatch(/total +238,510/);
  // 238,510 float32, twice as much for Adam; 64 rows of 300 + 300 + 10 outputs.
  expect(text).toContain("memory: parameters 931.7 KB, optimizer 1.8 MB, activations 152.5 KB");
});

test("gives the same as data", () => {
  const facts = JSON.parse(printed("spiral", "--optimizer", "sgd", "--hidden", "none", "--json")) as unknown;
  expect(facts).toMatchObject({
    schema: 1,
    dataset: "spiral",
    optimizer: "sgd",
    parameters: 9,
    memory: { parameters: 36, optimizer: 0 },
  });
});

test("refuses what there is not", () => {
  expect(() => printed("minst")).toThrow(/there is no data set "minst"/);
});
