import { add, mul, square, sum, tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import golden from "../golden/traces.json";
import {
  accumulate,
  adadelta,
  adagrad,
  adam,
  adamax,
  adamW,
  chain,
  clipByValue,
  ema,
  inverseTime,
  lbfgs,
  nadam,
  radam,
  rmsprop,
  sgd,
  swa,
  weightDecay,
  type Optimizer,
} from "./index.ts";

type Options = Readonly<Record<string, number | boolean>> & { readonly learningRate: number };

/** Our optimizer for a row of the golden values. */
const makers: Readonly<Record<string, (rate: number, options: Record<string, never>) => Optimizer>> = {
  sgd: (rate, options) =>
    Object.keys(options).length === 0 ? sgd(rate) : sgd(rate, { momentum: 0, ...options }),
  adagrad,
  adagradDecayed: (rate, { decay }) => adagrad(inverseTime(rate, { decay: Number(decay) })),
  adadelta,
  rmsprop,
  adam,
  adamW,
  adamax,
  nadam,
  radam,
  coupledDecaySgd: (rate, { decay }) => chain(weightDecay(Number(decay)), sgd(rate)),
  coupledDecayAdam: (rate, { decay }) => chain(weightDecay(Number(decay)), adam(rate)),
};

const f64 = { dtype: "float64" } as const;
const curvature = tensor([1, 10, 0.1], f64);
const first = tensor([1, 0, 0], f64);
const second = tensor([0, 1, 0], f64);

function loss({ x }: { readonly x: Tensor }): Tensor {
  const cross = mul(sum(mul(x, first)), sum(mul(x, second)));
  const quartic = mul(sum(square(square(x))), 0.05);
  return add(add(sum(mul(square(x), curvature)), cross), quartic);
}

function expectClose(found: ArrayLike<number>, wanted: readonly number[], where: string): void {
  wanted.forEach((expected, i) => {
    const error = Math.abs(found[i]! - expected) / Math.max(1, Math.abs(expected));
    expect(error, `${where}, element ${i}: ${found[i]!} instead of ${expected}`).toBeLessThan(1e-11);
  });
}

const titled = golden.rows.map((row) => [`${row.name} ${JSON.stringify(row.options)}`, row] as const);

describe("twenty steps, each compared with PyTorch's", () => {
  it.each(titled.filter(([, { name }]) => name !== "lbfgs"))("%s", (_, { name, options, points }) => {
    const { learningRate, ...rest } = options as unknown as Options;
    const optimizer = makers[name]!(learningRate, rest as Record<string, never>);
    const params = { x: tensor(golden.start, f64) };
    const state = optimizer.init(params);
    const slope = valueAndGrad(loss);
    points.forEach((point, step) => {
      optimizer.update(params, slope(params)[1], state);
      expectClose(params.x.data(), point, `step ${step + 1}`);
    });
  });

  it.each(titled.filter(([, { name }]) => name === "lbfgs"))("%s", (_, { options, points }) => {
    const optimizer = lbfgs(options.learningRate, { history: options.history! });
    const params = { x: tensor(golden.start, f64) };
    const state = optimizer.init(params);
    points.forEach((point, step) => {
      optimizer.update(params, valueAndGrad(loss), state);
      expectClose(params.x.data(), point, `step ${step + 1}`);
    });
  });

  it("lbfgs along Rosenbrock's valley", () => {
    const optimizer = lbfgs(1, { history: 5 });
    const params = { x: tensor([-1.2, 1], f64) };
    const state = optimizer.init(params);
    const valley = valueAndGrad(({ x }: typeof params) => {
      const [a, b] = [sum(mul(x, tensor([1, 0], f64))), sum(mul(x, tensor([0, 1], f64)))];
      return add(square(add(mul(a, -1), 1)), mul(square(add(b, mul(square(a), -1))), 100));
    });
    golden.rosenbrock.points.forEach((point, step) => {
      const before = optimizer.update(params, valley, state);
      expectClose([before], [golden.rosenbrock.losses[step]!], `loss before step ${step + 1}`);
      expectClose(params.x.data(), point, `step ${step + 1}`);
    });
  });
});

describe("around sgd, compared with PyTorch's", () => {
  const wrapped: Readonly<Record<string, Optimizer>> = {
    clipByValue: chain(clipByValue(0.8), sgd(0.05)),
    accumulate: accumulate(sgd(0.05), 4),
    ema: ema(sgd(0.05), { decay: 0.8 }),
    swa: swa(sgd(0.05)),
  };

  it.each(golden.around.map((row) => [row.name, row] as const))("%s", (name, { points }) => {
    const optimizer = wrapped[name]!;
    const params = { x: tensor(golden.start, f64) };
    const state: { average?: typeof params; step: number } = optimizer.init(params);
    const slope = valueAndGrad(loss);
    points.forEach((point, step) => {
      optimizer.update(params, slope(params)[1], state);
      if (name === "ema" && step === 0) {
        // PyTorch's average starts as the parameters after the first step, ours as those before it.
        state.average!.x = tensor(point, f64);
      }
      expectClose((state.average ?? params).x.data(), point, `step ${step + 1}`);
    });
  });
});
