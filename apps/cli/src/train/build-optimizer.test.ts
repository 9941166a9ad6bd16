import { mul, square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
import { describe, expect, test } from "vitest";
import { buildOptimizer } from "./build-optimizer.ts";
import { optimizerNames, type OptimizerName } from "./optimizer-names.ts";
import { optimizerNamed } from "./optimizers.ts";
import type { ScheduleName } from "./schedule-names.ts";

const run = {
  epochs: 10,
  batchSize: 10,
  optimizer: "adam",
  momentum: 0,
  weightDecay: 0,
  clip: null,
} as const;

/** A weight that starts at 2, after 20 steps at rate 0.01 on a bowl of this steepness. */
function weightAfter(optimizer: OptimizerName, steepness: number, weightDecay?: number): number {
  const defaults = optimizerNamed(optimizer);
  const rule = buildOptimizer(100, {
    ...run,
    optimizer,
    momentum: defaults.momentum ?? 0,
    weightDecay: weightDecay ?? defaults.weightDecay ?? 0,
    learningRate: 0.01,
    schedule: "constant",
  });
  // Not along the gradient: rules that only follow directions shall notice the decay, too.
  const params = { weight: tensor([[2, -1]]) };
  const state = rule.init(params);
  const bowl = valueAndGrad((p: typeof params) => mul(sum(mul(square(p.weight), tensor([1, 3]))), steepness));
  for (let step = 0; step < 20; step++) {
    const [, gradients] = bowl(params);
    rule.update(params, gradients, state);
  }
  return params.weight.data()[0] ?? NaN;
}

describe.each(optimizerNames)("%s", (name) => {
  test("goes downhill", () => {
    const weight = weightAfter(name, 1);
    expect(weight).toBeLessThan(2);
    expect(weight).toBeGreaterThan(0);
  });

  test("weight decay takes it further", () => {
    expect(weightAfter(name, 1, 1)).toBeLessThan(weightAfter(name, 1, 0));
  });
});

test("weight decay shrinks by its share of the rate where there is no slope", () => {
  // 20 steps at rate 0.01 with decay 1.
  expect(weightAfter("sgd", 0, 1)).toBeCloseTo(2 * 0.99 ** 20, 5);
  expect(weightAfter("adamW", 0)).toBeCloseTo(2 * (1 - 0.01 * 0.01) ** 20, 5);
});

test("longer gradients are shortened, their direction kept", () => {
  const rule = buildOptimizer(100, {
    ...run,
    optimizer: "sgd",
    learningRate: 0.1,
    schedule: "constant",
    clip: 1,
  });
  const params = { weight: tensor([0, 0]) };
  const state = rule.init(params);
  rule.update(params, { weight: tensor([30, 40]) }, state);
  rule.update(params, { weight: tensor([0.5, 0]) }, state);
  expect(params.weight.toArray()).toEqual([expect.closeTo(-0.11, 6), expect.closeTo(-0.08, 6)]);
});

test.each<[ScheduleName, readonly number[]]>([
  ["constant", [0.1, 0.1, 0.1]],
  ["cosine", [0.1, 0.05, 0]],
  ["linear", [0.1, 0.05, 0]],
])("%s: at the start, half way and at the end", (schedule, rates) => {
  // 100 rows in batches of 10 for 10 epochs are 100 steps.
  const rule = buildOptimizer(100, { ...run, learningRate: 0.1, schedule });
  [0, 50, 100].forEach((step, i) => expect(rule.learningRate(step)).toBeCloseTo(rates[i] ?? NaN, 10));
});

test("oneCycle rises to the rate and falls to almost nothing", () => {
  const rule = buildOptimizer(100, { ...run, learningRate: 0.1, schedule: "oneCycle" });
  const rates = Array.from({ length: 100 }, (_, step) => rule.learningRate(step));
  expect(Math.max(...rates)).toBeCloseTo(0.1, 4);
  expect(rates[0]).toBeLessThan(0.01);
  expect(rates[99]).toBeLessThan(0.001);
});
