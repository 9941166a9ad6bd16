import { leaves, pack, tensor, type Tensor } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accumulate,
  adam,
  adamW,
  chain,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  decoupledWeightDecay,
  ema,
  freeze,
  globalNorm,
  gradientNoise,
  grouped,
  isMatrix,
  linear,
  sam,
  sgd,
  swa,
  weightDecay,
  type LikeParams,
  type Transform,
} from "../index.ts";
import { normalSource } from "./transforms.fixture.ts";

const f64 = { dtype: "float64" } as const;
const start = () => [
  { weight: tensor([[3, -2]], f64), bias: tensor([1], f64) },
  { weight: tensor([[0.5]], f64), bias: tensor([-4], f64) },
];
type Params = ReturnType<typeof start>;
const ones = (): Params => [
  { weight: tensor([[1, 1]], f64), bias: tensor([1], f64) },
  { weight: tensor([[1]], f64), bias: tensor([1], f64) },
];
const numbers = (params: Params): number[] => leaves(params).flatMap(([, x]) => [...x.data()]);
const isBias = (path: string): boolean => path.endsWith("bias");

const trees = fc
  .array(fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) => rows.map((row) => tensor(row, f64)));

describe("clipping", () => {
  it("keeps lengths at or below the limit and directions as they are, packed or not", () => {
    fc.assert(
      fc.property(trees, fc.double({ min: 1e-5, max: 1e5, noNaN: true }), (tree, limit) => {
        const clipped = clipByGlobalNorm(limit).apply(tree, tree, {}, 0);
        const before = globalNorm(tree).item();
        expect(globalNorm(clipped).item()).toBeLessThanOrEqual(Math.min(limit, before) * (1 + 1e-12));
        const share = before > limit ? limit / before : 1;
        clipped.forEach((x, i) => {
          x.data().forEach((value, j) => {
            expect(value).toBe(tree[i]!.data()[j]! * share);
          });
        });
        const packed = clipByGlobalNorm(limit).apply(pack(tree), tree, {}, 0);
        packed.forEach((x, i) => {
          x.data().forEach((value, j) => {
            expect(value).toBeCloseTo(clipped[i]!.data()[j]!, 6);
          });
        });
        for (const x of clipByNorm(limit).apply(tree, tree, {}, 0)) {
          expect(globalNorm(x).item()).toBeLessThanOrEqual(limit * (1 + 1e-12));
        }
        for (const x of clipByValue(limit).apply(pack(tree), tree, {}, 0)) {
          expect(Math.max(...x.data().map(Math.abs))).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes a schedule for the limit", () => {
    const gradients = { x: tensor([10]) };
    const clip = clipByValue(linear(4, { steps: 4, final: 2 }));
    expect(clip.apply(gradients, gradients, {}, 2).x.item()).toBe(3);
  });

  it("leaves gradients of zero alone", () => {
    const zero = [tensor([0, 0])];
    expect(clipByGlobalNorm(1).apply(zero, zero, {}, 0)[0]!.toArray()).toEqual([0, 0]);
    expect(clipByNorm(1).apply(zero, zero, {}, 0)[0]!.toArray()).toEqual([0, 0]);
  });

  it("keeps the element type of each tensor", () => {
    const mixed = { a: tensor([6]), b: tensor([8], f64) };
    const { a, b } = clipByGlobalNorm(5).apply(mixed, mixed, {}, 0);
    expect([a.dtype, a.item(), b.dtype, b.item()]).toEqual(["float32", 3, "float64", 4]);
  });
});

describe("globalNorm", () => {
  it("of nothing is 0", () => {
    expect(globalNorm([]).item()).toBe(0);
  });
});

describe("decay", () => {
  it("lets biases be, decoupled and coupled", () => {
    const zero = numbers(start()).map(() => 0);
    const still = (): Params => [
      { weight: tensor([[0, 0]], f64), bias: tensor([0], f64) },
      { weight: tensor([[0]], f64), bias: tensor([0], f64) },
    ];
    expect(numbers(still())).toEqual(zero);
    for (const optimizer of [
      decoupledWeightDecay(sgd(0.5), 0.5, { mask: (path) => !isBias(path) }),
      chain(weightDecay(0.5, { mask: isMatrix }), sgd(0.5)),
      adamW(0.5, { weightDecay: 0.5, mask: isMatrix }),
    ]) {
      for (const params of [start(), pack(start())]) {
        optimizer.update(params, still(), optimizer.init(params));
        expect(numbers(params)).toEqual([2.25, -1.5, 1, 0.375, -4]);
      }
    }
  });

  it("decoupled is scaled by the learning rate of the step, and may be a schedule itself", () => {
    const params = { x: tensor([1], f64) };
    const optimizer = decoupledWeightDecay(sgd(linear(1, { steps: 2 })), (step) => 0.5 / (step + 1));
    const state = optimizer.init(params);
    for (const expected of [0.5, 0.5 * 0.875]) {
      optimizer.update(params, { x: tensor([0], f64) }, state);
      expect(params.x.item()).toBe(expected);
    }
  });
});

describe("gradientNoise", () => {
  it("has the variance it says, less at later steps, and the same noise for the same step", () => {
    const still = { x: tensor(new Float64Array(10_000)) };
    const noise = gradientNoise(normalSource, { variance: 4, decay: 2 });
    const variance = (step: number): number => {
      const values = noise.apply(still, still, {}, step).x.data();
      return Float64Array.from(values).reduce((total, x) => total + x * x, 0) / values.length;
    };
    expect(variance(0) / 4).toBeCloseTo(1, 1);
    expect(variance(9) / 0.04).toBeCloseTo(1, 1);
    expect(variance(9)).toBe(variance(9));
  });
});

describe("accumulate", () => {
  it("gives the mean of the gradients to the optimizer, whose schedule counts its own updates", () => {
    const params = { x: tensor([10], f64) };
    const optimizer = accumulate(sgd(linear(1, { steps: 2 })), 2);
    const state = optimizer.init(params);
    const seen = [1, 3, 2, 6].map((slope) => {
      optimizer.update(params, { x: tensor([slope], f64) }, state);
      return params.x.item();
    });
    expect(seen).toEqual([10, 8, 8, 6]);
    expect(state).toMatchObject({ step: 4, optimizer: { step: 2 } });
    expect([0, 1, 2, 3].map((step) => optimizer.learningRate(step))).toEqual([1, 1, 0.5, 0.5]);
  });
});

describe("averages", () => {
  it("warm up by a schedule", () => {
    const params = { x: tensor([0], f64) };
    const optimizer = ema(sgd(1), { decay: (step) => (step === 0 ? 0 : 0.5) });
    const state = optimizer.init(params);
    const seen = [1, 2].map(() => {
      optimizer.update(params, { x: tensor([-4], f64) }, state);
      return state.average.x.item();
    });
    expect(seen).toEqual([4, 6]);
  });

  it("collect from a start, at distances", () => {
    const params = { x: tensor([0], f64) };
    const optimizer = swa(sgd(1), { start: 2, every: 2 });
    const state = optimizer.init(params);
    const seen = [1, 2, 3, 4, 5].map(() => {
      optimizer.update(params, { x: tensor([-1], f64) }, state);
      return state.average.x.item();
    });
    expect(seen).toEqual([0, 2, 2, 3, 3]);
    expect(state.count).toBe(2);
  });
});

describe("groups", () => {
  it("give every parameter to the first that takes it, under its own name in the state", () => {
    const params = start();
    const optimizer = grouped({
      biases: { params: isBias, optimizer: sgd(1) },
      head: { params: (path) => path.startsWith("1."), optimizer: sgd(0.5, { momentum: 0.9 }) },
      rest: { params: () => true, optimizer: adam(0.25) },
    });
    const state = optimizer.init(params);
    optimizer.update(params, ones(), state);
    expect(numbers(params)).toEqual([2.75, -2.25, 0, 0, -5].map((x) => expect.closeTo(x, 7) as number));
    expect(Object.keys(state.groups.head.velocity)).toEqual(["1.weight"]);
    expect(Object.keys(state.groups.rest.firstMoment)).toEqual(["0.weight"]);
    expect(optimizer.learningRate(0)).toBe(1);
  });

  it("refuse a parameter that nobody takes, and a tree of another kind", () => {
    const optimizer = grouped({ biases: { params: isBias, optimizer: sgd(1) } });
    expect(() => optimizer.init(start())).toThrow(
      /grouped: the parameter "0.weight" of shape \[1, 2\] belongs to no group/,
    );
    const whole = grouped({ all: { params: () => true, optimizer: sgd(1) } });
    const params = start();
    const longer = [...ones(), { weight: tensor([[1]]), bias: tensor([1]) }];
    expect(() => whole.update(params, longer, whole.init(params))).toThrow(/must have the tree and shapes/);
    const two = grouped({
      biases: { params: isBias, optimizer: sgd(1) },
      rest: { params: () => true, optimizer: sgd(1) },
    });
    const bad = [ones()[0]!, { weight: tensor([1], f64), bias: tensor([1], f64) }];
    expect(() => two.update(params, bad, two.init(params))).toThrow(/At "1.weight"/);
    expect(numbers(params)).toEqual(numbers(start()));
  });
});

describe("freeze", () => {
  it("keeps parameters and keeps no state for them", () => {
    const params = start();
    const optimizer = freeze(adamW(0.5), isBias);
    const state = optimizer.init(params);
    optimizer.update(params, ones(), state);
    const after = numbers(params);
    expect([after[2], after[4]]).toEqual([1, -4]);
    expect(after[0]).toBeLessThan(3);
    expect(Object.keys(state.optimizer.firstMoment)).toEqual(["0.weight", "1.weight"]);
  });

  it("may keep everything", () => {
    const params = start();
    const optimizer = freeze(adam(0.5), () => true);
    optimizer.update(params, ones(), optimizer.init(params));
    expect(numbers(params)).toEqual(numbers(start()));
  });
});

describe("sam", () => {
  it("takes the gradient at the radius, and leaves no trace of having been there", () => {
    const params = { x: tensor([3, 4], f64) };
    const places: number[][] = [];
    const optimizer = sam(sgd(0), { radius: 10 });
    const slope = (p: typeof params): readonly [Tensor, typeof params] => {
      places.push([...p.x.data()]);
      return [tensor([7], f64), { x: tensor([0.3, 0.4], f64) }];
    };
    expect(optimizer.update(params, slope, optimizer.init(params))).toBe(7);
    expect(places[1]).toEqual([9, 12].map((x) => expect.closeTo(x, 12) as number));
    expect(params.x.toArray()).toEqual([3, 4]);
    expect(optimizer.learningRate(3)).toBe(0);
  });
});

describe("a transform of one's own", () => {
  /** Goes on with the mean of the gradients so far. */
  const smoothed: Transform<{ readonly last: LikeParams }> = {
    name: "smoothed",
    init: (params) => ({ last: params }),
    apply: (_gradients, _params, { last }) => last,
  };

  it("keeps state in the chain, under its place", () => {
    const params = start();
    const optimizer = chain(clipByValue(1), smoothed, sgd(1));
    const state = optimizer.init(params);
    optimizer.update(params, ones(), state);
    expect(state.transforms[1].last).toBe(params);
    expect(optimizer.name).toBe("clipByValue > smoothed > sgd");
    expect(numbers(params)).toEqual([0, 0, 0, 0, 0]);
  });
});
