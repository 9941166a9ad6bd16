import { loader, moons, spiral } from "@gradkit/datasets";
import { dense, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { adam, sgd, type Optimizer, type OptimizerState, type Schedule } from "@gradkit/optimizers";
import { rng } from "@gradkit/random";
import { leaves, type Tree } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { findLearningRate, fit } from "../index.ts";
import { rateSearch } from "./rate-search.ts";

const model = sequential(dense(2, 32), relu(), dense(32, 3));
const weights = (tree: Tree): number[] => leaves(tree).flatMap(([, x]) => [...x.data()]);

describe("rateSearch", () => {
  it("finds the places of a curve that falls and rises", () => {
    const rates = Array.from({ length: 81 }, (_, i) => 10 ** (-6 + i / 10));
    // Flat until 1e-4, then down to 1e-1, then up.
    const losses = rates.map((rate) => {
      const x = Math.log10(rate);
      return x < -4 ? 2.3 - 0.001 * (x + 6) : x < -1 ? 2.3 - 0.7 * (x + 4) : 0.2 + 3 * (x + 1);
    });
    const found = rateSearch(rates, losses);
    expect(found.largestStable).toBeGreaterThan(0.08);
    expect(found.largestStable).toBeLessThan(0.6);
    expect(found.steepest).toBeGreaterThan(1e-4);
    expect(found.steepest).toBeLessThan(0.6);
    expect(found.valley).toBeGreaterThan(1e-5);
    expect(found.valley).toBeLessThan(0.1);
    expect(found.suggestion).toBeLessThanOrEqual(found.largestStable / 3);
    expect(found.summary).toMatch(/^The loss falls fastest at \S+ and is lowest at \S+; take \S+\.$/);
  });
});

describe("findLearningRate", () => {
  const options = { loss: crossEntropy, batchSize: 100, seed: 3 };

  it("suggests a rate that trains, for optimizers of different scale", async () => {
    const trains = async <S extends OptimizerState>(
      optimizer: (rate: Schedule) => Optimizer<S>,
    ): Promise<void> => {
      const { suggestion, largestStable, rates } = await findLearningRate(model, moons(), {
        ...options,
        optimizer,
      });
      expect(rates.length).toBeGreaterThan(30);
      expect(suggestion).toBeLessThan(largestStable);
      const lossAt = async (rate: number): Promise<number> => {
        const run = await fit(model, moons(), { ...options, optimizer: optimizer(() => rate), epochs: 60 });
        return run.history.at(-1)!.train.loss;
      };
      expect(await lossAt(suggestion)).toBeLessThan(0.4);
      expect(await lossAt(suggestion)).toBeLessThan(await lossAt(suggestion / 30));
    };
    await trains(adam);
    await trains((rate) => sgd(rate));
    await trains((rate) => sgd(rate, { momentum: 0.9 }));
  });

  it("ends when the loss blows up or is no number, and gives the same from the same seed", async () => {
    const [one, two] = await Promise.all(
      [0, 0].map(() =>
        findLearningRate(model, spiral(), { ...options, optimizer: (rate) => sgd(rate), to: 1e9 }),
      ),
    );
    expect(one).toEqual(two);
    expect(one!.rates.at(-1)).toBeLessThan(1e9);
  });

  it("leaves given parameters and the position of a loader as they were", async () => {
    const params = model.init(rng(0));
    const before = weights(params);
    const source = loader(spiral(), { size: 100, seed: 1 });
    await findLearningRate(model, source, { ...options, optimizer: adam, params });
    expect(weights(params)).toEqual(before);
    expect(source.position).toEqual({ epoch: 0, step: 0 });
  });

  it("refuses ranges that make no sense, and ends on a signal", async () => {
    const run = (more: object): Promise<unknown> =>
      findLearningRate(model, spiral(), { ...options, optimizer: adam, ...more });
    await expect(run({ from: 0 })).rejects.toThrow("goes from 0 to 10 in 100 steps");
    await expect(run({ to: 1e-9 })).rejects.toThrow("0 < from < to");
    await expect(run({ steps: 3 })).rejects.toThrow("at least 10 steps");
    await expect(run({ steps: 1.5 })).rejects.toThrow("steps must be a whole number");
    await expect(run({ steps: 1e6, from: 1e-12, to: 2e-12, signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough"); // prettier-ignore
  });
});
