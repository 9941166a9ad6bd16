import { optimizerChecks } from "@gradkit/testing";
import { tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { aggMo } from "./index.ts";

// What every optimizer of gradkit has to do: the same checks, run here.
const checks = optimizerChecks({
  name: "aggMo",
  make: (learningRate) => aggMo(learningRate, { longDamping: 0.95 }),
  learningRate: 0.1,
  // The velocities are 1 and 1, then -1.1 and -1.05, then -0.49 and -0.4975.
  worked: {
    gradients: [1, -2, 0.5],
    values: [0.9, 0.9 + (0.1 * 4.15) / 3, 0.9 + (0.1 * 4.15) / 3 + (0.1 * 0.4875) / 3],
  },
  invalid: [
    [() => aggMo(-1), /aggMo: learningRate must be a finite number of at least 0, but is -1/],
    [() => aggMo(0.1, { damping: 1 }), /aggMo: damping must lie in \[0, 1\), but is 1/],
    [() => aggMo(0.1, { longDamping: NaN }), /aggMo: longDamping .* NaN/],
  ],
});

describe("aggMo", () => {
  for (const { name, skip, run } of checks) {
    it(name, async (test) => {
      if (skip !== undefined) {
        test.skip(skip);
      }
      await run();
    });
  }

  it("is plain gradient descent without damping", () => {
    const params = { x: tensor([1, -2], { dtype: "float64" }) };
    const optimizer = aggMo(0.1, { damping: 0, longDamping: 0 });
    const state = optimizer.init(params);
    for (let step = 0; step < 2; step++) {
      optimizer.update(params, { x: tensor([1, 2], { dtype: "float64" }) }, state);
    }
    expect(Array.from(params.x.data(), (x) => x.toFixed(12))).toEqual(["0.800000000000", "-2.400000000000"]);
  });
});
