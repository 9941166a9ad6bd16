import { tensor, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { metricChecks, type MetricRow } from "./metric-checks.ts";

type State = { readonly sum: number; readonly count: number };

const counted = (predictions: Tensor): State => ({
  sum: Array.from(predictions.data()).reduce((total, value) => total + value, 0),
  count: predictions.size,
});
const together = (a: State, b: State): State => ({ sum: a.sum + b.sum, count: a.count + b.count });

/** The mean prediction, kept as the contract wants it. */
const mean = {
  init: (): State => ({ sum: 0, count: 0 }),
  update: (state: State, predictions: Tensor): State => together(state, counted(predictions)),
  merge: together,
  compute: ({ sum, count }: State): number => sum / count,
};

const right: MetricRow = {
  name: "mean",
  metric: mean,
  samples: () => [tensor([1, 2, 4, 8]), tensor([0, 0, 0, 0])],
  range: [0, 8],
};

const failures = async (row: MetricRow): Promise<string[]> => {
  const failed: string[] = [];
  for (const check of metricChecks(row)) {
    try {
      await check.run();
    } catch (error) {
      failed.push(`${check.name}: ${(error as Error).message}`);
    }
  }
  return failed;
};

const faults: readonly (readonly [what: string, row: Partial<MetricRow>, message: RegExp])[] = [
  ["a mean of means", { metric: { ...mean, update: (state: State, y: Tensor) => together(state, { sum: mean.compute(counted(y)), count: 1 }) } }, /any batches.*mean in batches of 1, 3, one after the other must be/],
  ["a merge that counts one side", { metric: { ...mean, merge: (a: State) => a } }, /mean in batches of 1, 3, merged must be "3.75", but is "1"/],
  ["the order of samples", { metric: { ...mean, compute: ({ sum }: State) => sum, update: (state: State, y: Tensor) => together(state, { sum: y.data()[0] ?? 0, count: 1 }) } }, /does not depend on the order of samples: mean in the order 3, 2, 1, 0 must be "1", but is "8"/],
  ["a count of nothing", { metric: { ...mean, init: () => ({ sum: 0, count: 1 }) } }, /merging with nothing.*merged with nothing must be/],
  ["a state that is no plain data", { metric: { ...mean, init: () => ({ sum: 0, count: 0, least: Infinity }) } }, /survives JSON.*must be \{"sum":"0","count":"0","least":"Infinity"\}, but is/],
  ["a changed state", { metric: { ...mean, update: (state: { sum: number; count: number }, y: Tensor) => Object.assign(state, together(state, counted(y))) } }, /leaves given states as they are: mean changes a state that it was given/],
  ["0 for nothing", { metric: { ...mean, compute: ({ sum, count }: State) => (count === 0 ? 0 : sum / count) } }, /value of nothing: mean of nothing must be "NaN", but is "0"/],
  ["another value of nothing", { ofNothing: 0 }, /mean of nothing must be "0", but is "NaN"/],
  ["a value out of range", { range: [0, 1] }, /mean must lie in \[0, 1\], but is 3.75/],
  ["too many samples to cut", { samples: () => [tensor(new Float32Array(9)), tensor(new Float32Array(9))] }, /give from 2 to 8 samples, not 9/],
]; // prettier-ignore

describe("metricChecks", () => {
  it("finds no fault in a right metric", async () => {
    expect(await failures(right)).toEqual([]);
  });

  it.each(faults)("finds %s", async (_, fault, message) => {
    expect((await failures({ ...right, ...fault })).join("\n")).toMatch(message);
  });
});
