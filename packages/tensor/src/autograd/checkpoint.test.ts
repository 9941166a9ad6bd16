import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

type Params = { readonly w: Tensor; readonly b: Tensor };
const block = (p: Params, x: Tensor): Tensor => api.tanh(api.add(api.matmul(api.sigmoid(x), p.w), p.b));

describe("checkpoint", () => {
  const params = (): Params[] =>
    [1, 2, 3].map((i) => ({
      w: api.mul(api.sub(api.reshape(api.arange(0, 16, 1, { dtype: "float64" }), [4, 4]), 7), 0.01 * i),
      b: api.full([4], 0.1 * i, { dtype: "float64" }),
    }));
  const x = api.reshape(api.arange(0, 20, 1, { dtype: "float64" }), [5, 4]);
  const loss = (one: typeof block) => (all: readonly Params[], input: Tensor) =>
    api.sum(api.square(all.reduce((y, p) => one(p, y), input)));

  it("gives the same values and gradients, in single and in repeated steps", () => {
    const [plain, thrifty] = [api.valueAndGrad(loss(block)), api.valueAndGrad(loss(api.checkpoint(block)))];
    for (let i = 0; i < 6; i++) {
      const input = api.mul(x, 0.1 * i);
      const [[value, slopes], [own, ownSlopes]] = [plain(params(), input), thrifty(params(), input)];
      expect(own.item()).toBe(value.item());
      ownSlopes.forEach(({ w, b }, at) => {
        expect([w.data(), b.data()]).toEqual([slopes[at]!.w.data(), slopes[at]!.b.data()]);
      });
    }
  });

  it("is differentiated twice", () => {
    const one = api.checkpoint((a: Tensor) => api.pow(a, 3));
    const second = api.grad((a: Tensor) => api.sum(api.grad((b: Tensor) => api.sum(one(b)))(a)));
    expect(second(api.tensor([2], { dtype: "float64" })).item()).toBeCloseTo(12, 10);
  });

  it("does not keep what it computes on the way", () => {
    const deep = (y: Tensor): Tensor => Array.from({ length: 20 }).reduce<Tensor>((z) => api.sin(z), y);
    const peakOf = (f: (y: Tensor) => Tensor): number => {
      const { memory } = api.currentBackend();
      let most = 0;
      const slope = api.grad((y: Tensor) => {
        const z = f(y);
        most = memory.usage().used;
        return api.sum(z);
      });
      const before = memory.usage().used;
      slope(api.pack({ y: api.ones([10_000]) }).y);
      return most - before;
    };
    expect(peakOf(api.checkpoint(deep))).toBeLessThan(peakOf(deep) / 3);
  });

  it("takes tensors that have no gradient", () => {
    const pick = api.checkpoint((a: Tensor, at: Tensor) => api.indexSelect(a, at, 0));
    const slope = api.grad((a: Tensor) => api.sum(pick(a, api.tensor([1, 1], { dtype: "int32" }))));
    expect(slope(api.ones([3])).toArray()).toEqual([0, 2, 0]);
  });
});
