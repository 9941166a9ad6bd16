import { dense, sequential, summarize } from "@gradkit/layers";
import { expect, test } from "vitest";
import { optimizerNames, type OptimizerName } from "../train/optimizer-names.ts";
import { trainingMemory, type TrainingMemory } from "./training-memory.ts";

// 20 x 10 weights and 10 biases.
const model = sequential(dense(20, 10));
const bytes = 4 * 210;

function memoryFor(name: OptimizerName): TrainingMemory {
  return trainingMemory(model, summarize(model, [20], { batchSize: 8 }), name);
}

test("for Adam: parameters, gradients, two moments, outputs and the gradient of the largest", () => {
  const activations = 4 * 8 * 10;
  expect(memoryFor("adam")).toEqual({
    parameters: bytes,
    gradients: bytes,
    optimizer: 2 * bytes,
    activations,
    peak: 4 * bytes + 2 * activations,
  });
});

test.each<[OptimizerName, number]>([
  ["sgd", 0],
  ["lars", bytes],
  ["lion", bytes],
  // One number per row and column of the weights; all of the biases.
  ["adafactor", 4 * (20 + 10 + 10)],
  // One velocity for the weights, two moments for the biases.
  ["muon", 4 * (200 + 2 * 10)],
])("%s keeps %i bytes", (name, kept) => {
  expect(memoryFor(name)).toMatchObject({ optimizer: kept, peak: 2 * bytes + kept + 2 * 4 * 8 * 10 });
});

test.each(optimizerNames)("%s keeps no more than two numbers for each parameter", (name) => {
  expect(memoryFor(name).optimizer).toBeLessThanOrEqual(2 * bytes);
});
