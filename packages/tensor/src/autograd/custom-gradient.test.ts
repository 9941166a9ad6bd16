import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

const f64 = { dtype: "float64" } as const;

describe("customGradient", () => {
  it("replaces the gradient, and is differentiated in turn", () => {
    const cube = api.customGradient((x) => ({
      value: api.mul(api.mul(x, x), x),
      gradient: (g) => [api.mul(g, api.mul(api.square(x), 3))],
    }));
    const x = api.tensor([0.5, -1.5], f64);
    expect(api.checkGradient((a) => cube(a), [x]).passed).toBe(true);
    const second = api.grad((a: Tensor) => api.sum(api.grad((b: Tensor) => api.sum(cube(b)))(a)));
    expect(second(x).toArray()).toEqual([3, -9]);
  });

  it("asks for the gradients of all inputs once", () => {
    let calls = 0;
    const product = api.customGradient((a, b) => ({
      value: api.mul(a, b),
      gradient(g) {
        calls++;
        return [api.mul(g, b), api.mul(g, a)];
      },
    }));
    const f = api.valueAndGrad((p: { a: Tensor; b: Tensor }) => api.sum(product(p.a, p.b)));
    for (let i = 1; i < 6; i++) {
      const [, { a, b }] = f({ a: api.full([2], i), b: api.full([2], 2 * i) });
      expect([a.toArray(), b.toArray()]).toEqual([[2 * i, 2 * i], [i, i]]); // prettier-ignore
      expect(calls).toBe(i);
    }
  });

  it("says how many gradients it needs", () => {
    const wrong = api.customGradient((a) => ({ value: a, gradient: () => [] }));
    expect(() => api.grad((x: Tensor) => api.sum(wrong(x)))(api.ones([2]))).toThrow(
      /gave 0 tensors for 1 inputs/,
    );
  });
});
