import { expect, test } from "vitest";
import { imageRecipe } from "./image-recipe.ts";
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
};

test("the recipe decides what the user leaves open", () => {
  expect(resolveSettings(flags, imageRecipe)).toEqual({
    epochs: 5,
    batchSize: 64,
    learningRate: 0.001,
    schedule: "cosine",
    optimizer: "adam",
    momentum: 0,
    weightDecay: 0,
    architecture: { preset: "mlp", hidden: [300], activation: "relu" },
    validation: 0.1,
    seed: 0,
    patience: null,
    until: null,
  });
});

test("the user decides the rest", () => {
  const chosen = { epochs: 1, batch: 8, learningRate: 0.1, hidden: [], validation: 0, seed: 7 };
  expect(resolveSettings({ ...flags, ...chosen, activation: "tanh" }, imageRecipe)).toMatchObject({
    epochs: 1,
    batchSize: 8,
    learningRate: 0.1,
    architecture: { preset: "mlp", hidden: [], activation: "tanh" },
    validation: 0,
    seed: 7,
  });
});

test("gradient descent has a rate of its own, lower with momentum", () => {
  const plain = resolveSettings({ ...flags, optimizer: "sgd" }, imageRecipe);
  const momentum = resolveSettings({ ...flags, optimizer: "sgd", momentum: 0.9 }, imageRecipe);
  expect(plain.learningRate).toBe(0.5);
  expect(momentum.learningRate).toBeCloseTo(0.05);
});

test("momentum needs an optimizer that has it", () => {
  expect(() => resolveSettings({ ...flags, momentum: 0.9 }, imageRecipe)).toThrow(
    "--momentum is given, but adam has none",
  );
});

test("optimizers bring their own momentum and decay", () => {
  expect(resolveSettings({ ...flags, optimizer: "lars" }, imageRecipe).momentum).toBe(0.9);
  expect(resolveSettings({ ...flags, optimizer: "adamW" }, imageRecipe).weightDecay).toBe(0.01);
  expect(resolveSettings({ ...flags, optimizer: "adamW", weightDecay: 0 }, imageRecipe).weightDecay).toBe(0);
});
