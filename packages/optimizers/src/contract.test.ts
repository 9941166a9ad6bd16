import {
  add,
  assign,
  fromData,
  leaves,
  mul,
  pack,
  square,
  sub,
  sum,
  tensor,
  valueAndGrad,
  type Tensor,
} from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { adam, constant, optimizerFrom, sgd, type Optimizer } from "./index.ts";
import { optimizerRows } from "./rules.fixture.ts";

type Params = { readonly a: Tensor; readonly b: { readonly c: Tensor } };

const start = (dtype: "float32" | "float64" = "float64"): Params => ({
  a: tensor([3, -2], { dtype }),
  b: { c: tensor([[1], [0.5]], { dtype }) },
});
const bowl = (p: Params): Tensor => add(sum(square(p.a)), sum(mul(square(p.b.c), 3)));

/** The parameters after some steps, as numbers. */
function run(optimizer: Optimizer, params: Params, steps: number): number[] {
  const state = optimizer.init(params);
  const slope = valueAndGrad(bowl);
  for (let i = 0; i < steps; i++) {
    const [, gradients] = slope(params);
    optimizer.update(params, gradients, state);
  }
  return numbers(params);
}

const numbers = (params: Params): number[] => leaves(params).flatMap(([, x]) => [...x.data()]);

describe.each(optimizerRows.map((row) => [row.name, row] as const))("%s", (_, row) => {
  const make = (): Optimizer => row.make(row.learningRate);

  it("reaches the bottom of a bowl", () => {
    for (const x of run(make(), start(), 200)) {
      expect(Math.abs(x)).toBeLessThan(0.02);
    }
  });

  it("gives the same numbers for packed parameters as for single ones, in float64 and float32", () => {
    expect(run(make(), pack(start()), 20)).toEqual(run(make(), start(), 20));
    const single = run(make(), pack(start("float32")), 20);
    run(make(), start(), 20).forEach((x, i) => {
      expect(single[i]).toBeCloseTo(x, 4);
    });
  });

  it("leaves gradients, shapes and element types alone", () => {
    const params = start("float32");
    const gradients = start("float32");
    const before = numbers(gradients);
    make().update(params, gradients, make().init(params));
    expect(numbers(gradients)).toEqual(before);
    expect(params.b.c).toMatchObject({ shape: [2, 1], dtype: "float32" });
  });

  it("stands still when the first gradient is zero", () => {
    const params = start();
    const optimizer = make();
    optimizer.update(params, { a: tensor([0, 0]), b: { c: tensor([[0], [0]]) } }, optimizer.init(params));
    expect(numbers(params)).toEqual(numbers(start()));
  });

  it("takes a schedule wherever it takes a number", () => {
    expect(run(row.make(constant(row.learningRate)), start(), 10)).toEqual(run(make(), start(), 10));
    expect(run(row.make(() => 0), start(), 10)).toEqual(numbers(start())); // prettier-ignore
    expect(() =>
      run(
        row.make(() => NaN),
        start(),
        1,
      ),
    ).toThrow(/learning rate of step 0 is NaN/);
  });

  it("continues to the same bits from a state that went through plain numbers", () => {
    const straight = start();
    run(make(), straight, 12);
    const params = start();
    const optimizer = make();
    const state = optimizer.init(params);
    const slope = valueAndGrad(bowl);
    let current = state;
    for (let i = 0; i < 12; i++) {
      const [, gradients] = slope(params);
      optimizer.update(params, gradients, current);
      if (i === 5) {
        current = restored(current);
      }
    }
    expect(numbers(params)).toEqual(numbers(straight));
  });

  it("refuses settings out of range", () => {
    for (const [call, message] of row.invalid) {
      expect(call).toThrow(message);
    }
  });

  it("refuses trees that do not match, naming the place", () => {
    const params = start();
    const optimizer = make();
    const state = optimizer.init(params);
    const wrong = { ...start(), b: { c: tensor([1]) } };
    expect(() => optimizer.update(params, wrong, state)).toThrow(/At "b.c" the parameter has shape \[2, 1\]/);
  });
});

/** A copy of a state through JSON. */
function restored<S extends object>(state: S): S {
  const text = JSON.stringify(state, (_, value: unknown) =>
    typeof value === "object" && value !== null && "toArray" in value
      ? { tensor: [...(value as Tensor).data()], shape: (value as Tensor).shape }
      : value,
  );
  return JSON.parse(text, (_, value: unknown) => {
    const saved = value as { tensor?: number[]; shape: number[] } | null;
    return saved?.tensor === undefined ? value : fromData(Float64Array.from(saved.tensor), saved.shape);
  }) as S;
}

describe("adam", () => {
  it("makes a first step of the length of its learning rate, whatever the gradient", () => {
    for (const gradient of [1e-3, 1, 1e6]) {
      const params = { x: tensor([5], { dtype: "float64" }) };
      const optimizer = adam(0.25, { epsilon: 0 });
      optimizer.update(params, { x: tensor([gradient], { dtype: "float64" }) }, optimizer.init(params));
      expect(5 - params.x.item()).toBeCloseTo(0.25, 12);
    }
  });
});

describe("state", () => {
  it("is typed by what the optimizer remembers", () => {
    const params = start();
    expect(Object.keys(adam().init(params))).toEqual(["step", "firstMoment", "secondMoment"]);
    expect(Object.keys(sgd().init(params))).toEqual(["step"]);
    expect(leaves(sgd(0.1, { momentum: 0.5 }).init(params).velocity).map(([path]) => path)).toEqual([
      "a",
      "b.c",
    ]);
  });

  it("stays in bounded memory in a loop that never yields", () => {
    const params = pack(start());
    const written = optimizerFrom({ ...plainRule, learningRate: 1e-4 });
    const state = written.init(params);
    const slope = valueAndGrad(bowl);
    const step = (): void => {
      const [, gradients] = slope(params);
      written.update(params, gradients, state);
    };
    step();
    const usage = params.a.block.memory.usage();
    for (let i = 0; i < 3000; i++) {
      step();
    }
    expect(params.a.block.memory.usage().used).toBe(usage.used);
  });
});

const plainRule = {
  name: "plain",
  slots: [],
  elementwise: true,
  update: (
    param: Tensor,
    gradient: Tensor,
    _: object,
    { learningRate }: { readonly learningRate: number },
  ): void => {
    assign(param, sub(param, mul(gradient, learningRate)));
  },
};
