import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test-support/run-cli.ts";
import { jsonHere, runHere } from "../../test-support/run-here.ts";

interface Predicted {
  readonly predictions: readonly { readonly target: string; readonly value: number }[];
}

test("a model of a number goes out as one that gives the number itself, and comes back", async () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  // Far from 0 and wide, so that a number in units of the standardised target would be seen.
  const rows = Array.from({ length: 40 }, (_, i) => `${i},${1000 + 50 * i}`);
  writeFileSync(at("houses.csv"), ["size,price", ...rows].join("\n"));
  const run = at("run");
  await runHere(["train", at("houses.csv"), "--target", "price", "--epochs", "60", "--run-dir", run, "-qq"]);
  const asked = ["size", "3", "30"].join("\n");
  writeFileSync(at("asked.csv"), asked);
  const { predictions } = await jsonHere<Predicted>(["predict", run, at("asked.csv")]);
  const { steps, target } = await exported(run, at("model.onnx"));
  expect(target).toEqual({ name: "price", mean: expect.any(Number) as number, deviation: expect.any(Number) as number, unscaled: true }); // prettier-ignore

  const back = await runHere(["import", at("model.onnx"), "-o", at("back.safetensors")]);
  expect(back.stderr).toBe("");
  // What comes from elsewhere takes rows as they were made for it.
  const [{ state }] = steps as [{ state: { mean: number[]; deviation: number[] } }];
  const made = [3, 30].map((size) => (size - state.mean[0]!) / state.deviation[0]!);
  writeFileSync(at("made.csv"), made.join("\n"));
  const again = await jsonHere<Predicted>(["predict", at("back.safetensors"), at("made.csv")]);
  expect(again.predictions.map(({ value }) => value)).toEqual(
    predictions.map(({ value }) => expect.closeTo(value, 1) as number),
  );
  const wrong = await runHere(["import", at("model.onnx"), "--classes", "a,b", "-o", at("x.safetensors")]);
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringMatching(/^error: --classes has 2 names, but \S+ gives 1 number\nhint: name none/),
  ]);
  const other = await runHere(["import", at("model.onnx"), "--input", "3", "-o", at("x.safetensors")]);
  expect(other.stderr).toMatch(/^error: --input is 3, but \S+ takes rows of 1\nhint: leave --input out\n$/);
  const weights = await runHere(["export", run, "--to", "npz", "-o", at("model.npz")]);
  expect(weights.stderr).toMatch(/\nIts output is standardised: price is \S+ \+ \S+ times it\.\n$/);
});

async function exported(
  run: string,
  file: string,
): Promise<{ readonly steps: readonly object[]; readonly target: object }> {
  const words = await runHere(["export", run, "-o", file]);
  expect(words.stderr).toMatch(
    /^It takes rows after preprocessing: [^\n]+\nIt gives price itself: [^\n]+\n$/,
  );
  const { preprocessing, target } = await jsonHere<{ preprocessing: object[]; target: object }>([
    "export",
    run,
    "-o",
    file,
  ]);
  return { steps: preprocessing, target };
}
