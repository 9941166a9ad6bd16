import {
  add,
  assign,
  full,
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
import { adam, optimizerFrom, sgd } from "./index.ts";

const start = () => ({ a: tensor([3, -2]), b: { c: tensor([[1], [0.5]]) } });
type Params = ReturnType<typeof start>;
const bowl = (p: Params): Tensor => add(sum(square(p.a)), sum(square(p.b.c)));

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

describe("state", () => {
  it("is typed by what the optimizer remembers, and has stable paths", () => {
    const params = start();
    expect(Object.keys(adam().init(params))).toEqual(["step", "firstMoment", "secondMoment"]);
    expect(Object.keys(sgd().init(params))).toEqual(["step"]);
    const { velocity } = sgd(0.1, { momentum: 0.5 }).init(params);
    expect(velocity.b.c.shape).toEqual([2, 1]);
    expect(leaves(velocity).map(([path]) => path)).toEqual(["a", "b.c"]);
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
    for (let i = 0; i < 100; i++) {
      step();
    }
    const usage = params.a.block.memory.usage();
    for (let i = 0; i < 3000; i++) {
      step();
    }
    expect(params.a.block.memory.usage().used).toBe(usage.used);
  });
});

describe("a rule", () => {
  it("finds its settings, which may be schedules, and its numbers beside the learning rate", () => {
    const seen: object[] = [];
    const optimizer = optimizerFrom({
      name: "curious",
      learningRate: 0.5,
      settings: { momentum: (step) => step / 10, epsilon: 1e-3 },
      slots: [],
      numbers: { total: 1 },
      advance: ({ total }, { momentum, step }) => ({ total: total + momentum + step }),
      elementwise: true,
      update: (_param, _gradient, _slots, moment) => seen.push({ ...moment }),
    });
    const params = pack(start());
    const state = optimizer.init(params);
    optimizer.update(params, pack(start()), state);
    optimizer.update(params, pack(start()), state);
    expect(seen).toEqual([
      { step: 1, learningRate: 0.5, momentum: 0, epsilon: 1e-3, total: 2 },
      { step: 2, learningRate: 0.5, momentum: 0.1, epsilon: 1e-3, total: 4.1 },
    ]);
    expect(state).toEqual({ step: 2, total: 4.1 });
  });

  it("may start its slots from values and in shapes of its own", () => {
    const optimizer = optimizerFrom({
      name: "rows",
      learningRate: 0.5,
      slots: ["copy", "one", "none"],
      initial: (param) => ({ copy: param, one: full([1], 7, { dtype: param.dtype }) }),
      elementwise: false,
      update(param, _, { copy, one }) {
        assign(param, add(copy, one));
      },
    });
    const params = start();
    const state = optimizer.init(params);
    optimizer.update(params, start(), state);
    expect(params.b.c.toArray()).toEqual([[8], [7.5]]);
    expect(state.copy.a.toArray()).toEqual([3, -2]);
    expect(state.none.a.toArray()).toEqual([0, 0]);
  });

  it("refuses a setting whose schedule gives NaN, saying which and when", () => {
    const optimizer = adam(0.1, { beta1: (step) => (step < 1 ? 0.9 : NaN) });
    const params = start();
    const state = optimizer.init(params);
    optimizer.update(params, start(), state);
    expect(() => optimizer.update(params, start(), state)).toThrow(
      /adam: the beta1 of step 1 is NaN. Check the schedule./,
    );
    const other = sgd(() => NaN);
    expect(() => other.update(params, start(), other.init(params))).toThrow(
      /sgd: the learning rate of step 0 is NaN/,
    );
  });

  it("says where gradients do not match", () => {
    const params = start();
    const optimizer = adam();
    const wrong = { ...start(), b: { c: tensor([1]) } };
    expect(() => optimizer.update(params, wrong, optimizer.init(params))).toThrow(
      /At "b.c" the parameter has shape \[2, 1\], the other tree has "b.c" of shape \[1\]/,
    );
  });
});
