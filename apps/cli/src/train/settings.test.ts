import { expect, test } from "vitest";
import { parseAugment } from "../augment/parse-augment.ts";
import { irisSet } from "../data/sets/iris.ts";
import { mnistSet } from "../data/sets/mnist.ts";
import { parseGoal } from "./parse-goal.ts";
import { resolveSettings } from "./settings.ts";
import type { TrainFlags } from "./train-flags.ts";

const flags: TrainFlags = {
  optimizer: "adam",
  seed: 0,
  color: "auto",
  progress: "auto",
  quiet: 0,
  backend: "auto",
  save: true,
  precision: "float32",
};

test("the recipe decides what the user leaves open", () => {
  expect(resolveSettings(flags, mnistSet)).toEqual({
    epochs: 5,
    batchSize: 64,
    learningRate: 0.001,
    schedule: "cosine",
    optimizer: "adam",
    momentum: 0,
    weightDecay: 0,
    clip: null,
    architecture: { preset: "mlp", hidden: [300], activation: "relu" },
    validation: 0.1,
    seed: 0,
    augment: null,
    precision: "float32",
    patience: null,
    until: null,
  });
});

test("the user decides the rest", () => {
  const chosen = { epochs: 1, batch: 8, learningRate: 0.1, hidden: [], validation: 0, seed: 7 };
  expect(resolveSettings({ ...flags, ...chosen, activation: "tanh" }, mnistSet)).toMatchObject({
    epochs: 1,
    batchSize: 8,
    learningRate: 0.1,
    architecture: { preset: "mlp", hidden: [], activation: "tanh" },
    validation: 0,
    seed: 7,
  });
});

test("gradient descent has a rate of its own, lower with momentum", () => {
  const plain = resolveSettings({ ...flags, optimizer: "sgd" }, mnistSet);
  const momentum = resolveSettings({ ...flags, optimizer: "sgd", momentum: 0.9 }, mnistSet);
  expect(plain.learningRate).toBe(0.5);
  expect(momentum.learningRate).toBeCloseTo(0.05);
});

test("momentum needs an optimizer that has it", () => {
  expect(() => resolveSettings({ ...flags, momentum: 0.9 }, mnistSet)).toThrow(
    "--momentum is given, but adam has none",
  );
});

test("optimizers bring their own momentum and decay", () => {
  expect(resolveSettings({ ...flags, optimizer: "lars" }, mnistSet).momentum).toBe(0.9);
  expect(resolveSettings({ ...flags, optimizer: "adamW" }, mnistSet).weightDecay).toBe(0.01);
  expect(resolveSettings({ ...flags, optimizer: "adamW", weightDecay: 0 }, mnistSet).weightDecay).toBe(0);
});

test("a goal watches a score that is measured", () => {
  const wanted = (text: string): TrainFlags => ({ ...flags, validation: 0.1, until: parseGoal(text) });
  expect(resolveSettings(wanted("val.accuracy > 0.9"), irisSet).until).toBe("val.accuracy > 0.9");
  expect(() => resolveSettings(wanted("val.r2 > 0.9"), irisSet)).toThrow("r2 is no score of classes");
  expect(() => resolveSettings({ ...flags, until: parseGoal("val.loss < 1") }, irisSet)).toThrow(
    "--until watches the validation rows, but there are none",
  );
});

test("only images are changed at random", () => {
  const augment = parseAugment("shift 2,flip");
  expect(resolveSettings({ ...flags, augment }, mnistSet).augment).toBe("shift 2, flip");
  expect(() => resolveSettings({ ...flags, augment }, irisSet)).toThrow(
    "--augment changes images, but iris has rows of 4 numbers",
  );
});
