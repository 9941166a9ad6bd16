import { tensor } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adam, adamax, adamW, lion, nadam, type Optimizer } from "./index.ts";

/** How far one update moves a parameter whose gradient is this. */
function firstStep(optimizer: Optimizer, gradient: number): number {
  const params = { x: tensor([5], { dtype: "float64" }) };
  optimizer.update(params, { x: tensor([gradient], { dtype: "float64" }) }, optimizer.init(params));
  return 5 - params.x.item();
}

const family: Readonly<Record<string, (rate: number) => Optimizer>> = {
  adam: (rate) => adam(rate, { epsilon: 0 }),
  "adam with amsgrad": (rate) => adam(rate, { epsilon: 0, amsgrad: true }),
  "adam with epsilon inside": (rate) => adam(rate, { epsilon: 0, epsilonInside: true }),
  "adamW without decay": (rate) => adamW(rate, { epsilon: 0, weightDecay: 0 }),
  adamax: (rate) => adamax(rate, { epsilon: 0 }),
  lion: (rate) => lion(rate),
};

describe("the first step", () => {
  it.each(Object.entries(family))(
    "of %s has the length of its learning rate, whatever the gradient",
    (_, make) => {
      const gradients = fc.tuple(fc.double({ min: 1e-5, max: 1e5, noNaN: true }), fc.boolean());
      fc.assert(
        fc.property(fc.double({ min: 1e-4, max: 1, noNaN: true }), gradients, (rate, [size, negative]) => {
          const [gradient, expected] = negative ? [-size, -rate] : [size, rate];
          expect(firstStep(make(rate), gradient)).toBeCloseTo(expected, 12);
        }),
        { numRuns: 50 },
      );
    },
  );

  it("of nadam is a little longer or shorter by its momentum, whatever the gradient", () => {
    const now = 0.9 * (1 - 0.5 * 0.96 ** 0.004);
    const next = 0.9 * (1 - 0.5 * 0.96 ** 0.008);
    const length = (next * 0.1) / (1 - now * next) + 1;
    for (const gradient of [1e-5, 1, 1e5]) {
      expect(firstStep(nadam(0.25, { epsilon: 0 }), gradient)).toBeCloseTo(0.25 * length, 12);
    }
  });
});

describe("amsgrad", () => {
  it("keeps the largest second moment", () => {
    const params = { x: tensor([0], { dtype: "float64" }) };
    const optimizer = adam(0.1, { amsgrad: true, beta2: 0.5 });
    const state = optimizer.init(params);
    for (const gradient of [4, 0, 0]) {
      optimizer.update(params, { x: tensor([gradient], { dtype: "float64" }) }, state);
    }
    expect(state.maxSecondMoment?.x.item()).toBe(8);
    expect(state.secondMoment.x.item()).toBe(2);
  });
});
