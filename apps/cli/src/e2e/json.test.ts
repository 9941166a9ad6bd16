import { expect, test } from "vitest";
import { runCli } from "../../test-support/run-cli.ts";
import { jsonHere } from "../../test-support/run-here.ts";
import type { TrainResult } from "../train/train-result.ts";

const command = "train synthetic-digits --samples 600 --epochs 2 --hidden 16 --seed 3 --no-save --json".split(
  " ",
);

const scores = { loss: expect.any(Number), accuracy: expect.any(Number) };
const epoch = {
  epoch: expect.any(Number),
  ...scores,
  validation: scores,
  learningRate: expect.any(Number),
  seconds: expect.any(Number),
  samplesPerSecond: expect.any(Number),
};

test("--json prints one object on stdout, which says everything about the run", async () => {
  const { code, stdout, stderr } = await runCli(command);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\{[^\n]+\}\n$/);
  expect(JSON.parse(stdout)).toEqual({
    schema: 1,
    dataset: "synthetic-digits",
    source: "generated",
    requested: "synthetic-digits",
    samples: { train: 540, validation: 60, test: 300 },
    epochs: 2,
    batchSize: 64,
    learningRate: 0.001,
    schedule: "cosine",
    optimizer: "adam",
    momentum: 0,
    weightDecay: 0,
    clip: null,
    preset: "mlp",
    hidden: [16],
    activation: "relu",
    validation: 0.1,
    seed: 3,
    task: "classification",
    augment: null,
    precision: "float32",
    model: {
      kind: "sequential",
      config: {
        layers: [
          expect.objectContaining({ kind: "dense" }),
          { kind: "relu", config: {} },
          { kind: "dense", config: expect.objectContaining({ inputs: 16, outputs: 10 }) },
        ],
      },
    },
    inputShape: [784],
    layers: [
      { kind: "dense", outputShape: [16], parameters: 12560 },
      { kind: "relu", outputShape: [16], parameters: 0 },
      { kind: "dense", outputShape: [10], parameters: 170 },
    ],
    parameters: 12730,
    patience: null,
    until: null,
    reason: "done",
    bestEpoch: null,
    folder: null,
    train: scores,
    test: scores,
    history: [epoch, epoch],
    seconds: expect.any(Number),
    samplesPerSecond: expect.any(Number),
    weightsHash: expect.stringMatching(/^[0-9a-f]{12}$/),
    engine: expect.objectContaining({ name: expect.any(String) }),
  });
  expect(stderr).toMatch(/^data {6}synthetic-digits/);
  expect(stderr).toMatch(/\ntest {6}synthetic-digits · accuracy \S+ · loss \S+\n$/);
});

test("the same seed gives the same bits, another seed others", async () => {
  const [first, second, other] = await Promise.all([
    result([...command, "-qq"]),
    result([...command, "-qq"]),
    result([...command, "-qq", "--seed", "4"]),
  ]);
  expect(withoutTimes(second)).toEqual(withoutTimes(first));
  expect(other.weightsHash).not.toBe(first.weightsHash);
});

test("the spiral is solved in seconds of computing, whatever else the machine does", async () => {
  const before = process.cpuUsage();
  const args = ["train", "spiral", "--no-save", "-qq"];
  const { test: scoresOfTest, layers, epochs } = await jsonHere<TrainResult>(args);
  const { user, system } = process.cpuUsage(before);
  expect(layers.map(({ parameters }) => parameters)).toEqual([192, 0, 195]);
  expect(epochs).toBe(2000);
  expect(scoresOfTest.accuracy).toBeGreaterThan(0.93);
  expect((user + system) / 1e6).toBeLessThan(20);
});

async function result(args: readonly string[]): Promise<TrainResult> {
  const { stdout, stderr } = await runCli(args);
  expect(stderr).toBe("");
  return JSON.parse(stdout) as TrainResult;
}

function withoutTimes(run: TrainResult): object {
  const still = { seconds: 0, samplesPerSecond: 0 };
  return { ...run, ...still, history: run.history.map((record) => ({ ...record, ...still })) };
}
