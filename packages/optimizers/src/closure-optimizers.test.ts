import { throughJson } from "@gradkit/testing";
import { add, leaves, mul, pack, square, sum, tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { closureRows } from "./closure-optimizers.fixture.ts";
import { lbfgs, type ClosureOptimizer } from "./index.ts";

type Params = { readonly a: Tensor; readonly b: { readonly c: Tensor } };

const start = (dtype: "float32" | "float64" = "float64"): Params => ({
  a: tensor([3, -2], { dtype }),
  b: { c: tensor([[1], [0.5]], { dtype }) },
});
const bowl = (p: Params): Tensor =>
  add(add(sum(square(p.a)), sum(mul(square(p.b.c), 3))), sum(square(square(p.a))));
const numbers = (params: Params): number[] => leaves(params).flatMap(([, x]) => [...x.data()]);

function run(optimizer: ClosureOptimizer, params: Params, steps: number): number[] {
  const state = optimizer.init(params);
  const slope = valueAndGrad(bowl);
  for (let i = 0; i < steps; i++) {
    optimizer.update(params, slope, state);
  }
  return numbers(params);
}

describe.each(closureRows.map((row) => [row.name, row] as const))("%s", (_, { make, invalid }) => {
  it("reaches the bottom of a bowl", () => {
    for (const x of run(make(), start(), 200)) {
      expect(Math.abs(x)).toBeLessThan(0.02);
    }
  });

  it("returns the loss before the update", () => {
    const params = start();
    const optimizer = make();
    expect(optimizer.update(params, valueAndGrad(bowl), optimizer.init(params))).toBe(bowl(start()).item());
  });

  it("gives the same numbers for packed parameters, and about the same in float32", () => {
    expect(run(make(), pack(start()), 5)).toEqual(run(make(), start(), 5));
    const params = start("float32");
    const single = run(make(), params, 3);
    expect(params.b.c).toMatchObject({ shape: [2, 1], dtype: "float32" });
    run(make(), start(), 3).forEach((x, i) => {
      expect(single[i]).toBeCloseTo(x, 3);
    });
  });

  it("leaves parameters alone until it updates them, and where the gradient is zero", () => {
    const params = start();
    const optimizer = make();
    const state = optimizer.init(params);
    expect(numbers(params)).toEqual(numbers(start()));
    optimizer.update(
      params,
      valueAndGrad((p: Params) => mul(bowl(p), 0)),
      state,
    );
    expect(numbers(params)).toEqual(numbers(start()));
    expect(state.step).toBe(1);
  });

  it("continues to the same bits from a state that went through JSON", () => {
    const params = start();
    let state = make().init(params);
    for (let i = 0; i < 8; i++) {
      make().update(params, valueAndGrad(bowl), state);
      state = throughJson(state);
    }
    expect(numbers(params)).toEqual(run(make(), start(), 8));
  });

  it("refuses settings out of range", () => {
    for (const [call, message] of invalid) {
      expect(call).toThrow(message);
    }
  });
});

describe("lbfgs", () => {
  it("forgets the oldest steps first", () => {
    const params = start();
    const optimizer = lbfgs(1, { history: 2 });
    const state = optimizer.init(params);
    for (let i = 0; i < 5; i++) {
      optimizer.update(params, valueAndGrad(bowl), state);
    }
    expect(state.moves).toHaveLength(2);
    expect(state.pairs).toBe(4);
    expect(leaves(state.changes).map(([path]) => path)).toEqual(["0.a", "0.b.c", "1.a", "1.b.c"]);
  });

  it("stays where the loss rises in the direction, which a wrong gradient makes it do", () => {
    const params = { x: tensor([1], { dtype: "float64" }) };
    const optimizer = lbfgs();
    optimizer.update(
      params,
      (p) => [sum(p.x), { x: tensor([-1], { dtype: "float64" }) }],
      optimizer.init(params),
    );
    expect(Math.abs(params.x.item() - 1)).toBeLessThan(1e-6);
  });

  it("refuses parameters of several element types", () => {
    const params = { a: tensor([1]), b: tensor([1], { dtype: "float64" }) };
    const optimizer = lbfgs();
    expect(() =>
      optimizer.update(
        params,
        valueAndGrad((p: typeof params) => add(sum(p.a), sum(p.b))),
        optimizer.init(params),
      ),
    ).toThrow(/lbfgs: needs at least one parameter, and all of one element type/);
  });
});
