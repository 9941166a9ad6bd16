import { buildLayer, initializerKinds, layerKinds } from "@gradkit/layers";
import { expect, test } from "vitest";
import { runHere } from "../../test-support/run-here.ts";
import type { TrainResult } from "../train/train-result.ts";

const conv =
  "conv2d 8 5 stride=2, batchNorm, relu, conv2d 16 3 stride=2, relu, flatten, dropout 0.1, dense 10";

async function trained(args: readonly string[]): Promise<TrainResult> {
  const { code, stdout, stderr } = await runHere([
    "train",
    "synthetic-digits",
    ...args,
    "--no-save",
    "--json",
    "-qq",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as TrainResult;
}

test("a convolutional network learns digits, and its result holds it as data", async () => {
  const result = await trained(["--samples", "1000", "--epochs", "8", "--lr", "0.01", "--layers", conv]);
  expect(result).toMatchObject({ preset: null, hidden: null, activation: null, inputShape: [28, 28, 1] });
  expect(result.test.accuracy).toBeGreaterThan(0.85);
  const again = buildLayer(result.model, { layers: layerKinds, initializers: initializerKinds });
  expect(again.outputShape(result.inputShape)).toEqual([10]);
  expect(result.layers.map(({ kind }) => kind)).toEqual(conv.split(", ").map((text) => text.split(" ")[0]));
});

test("a text that says the same as --hidden gives the same weights", async () => {
  const short = ["--samples", "600", "--epochs", "1"];
  const [hidden, text] = await Promise.all([
    trained([...short, "--hidden", "16"]),
    trained([...short, "--layers", "dense 16, relu, dense 10"]),
  ]);
  expect(text.weightsHash).toBe(hidden.weightsHash);
});

test("a recurrent network reads images row by row", async () => {
  const result = await trained(["--samples", "200", "--epochs", "1", "--layers", "gru 8, dense 10"]);
  expect(result.inputShape).toEqual([28, 28]);
});

test("optimizer, schedule and weight decay are those that were asked for", async () => {
  const wanted = { optimizer: "muon", schedule: "linear", momentum: 0.9, weightDecay: 0.1 } as const;
  const result = await trained(
    "--samples 1000 --epochs 4 --hidden 64 --optimizer muon --schedule linear --momentum 0.9 --weight-decay 0.1".split(
      " ",
    ),
  );
  expect(result).toMatchObject(wanted);
  expect(result.test.accuracy).toBeGreaterThan(0.7);
});

test.each(["summary", "graph"])("the help of %s fits a screen and gives an example", async (command) => {
  const { code, stdout } = await runHere([command, "--help"]);
  const lines = stdout.trimEnd().split("\n");
  expect(code).toBe(0);
  expect(lines.length).toBeLessThanOrEqual(45);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(stdout).toContain(`Example:\n  gradkit ${command} mnist --layers lenet`);
});

test("summary needs no data: it works where there is none", async () => {
  const { code, stdout, stderr } = await runHere(["summary", "mnist", "--layers", "lenet"], {
    HOME: "/nonexistent",
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  // LeNet-5 with 6 and 16 filters fully connected: 156 + 2,416 + 48,120 + 10,164 + 850.
  expect(stdout).toMatch(/total +61,706 /);
});
