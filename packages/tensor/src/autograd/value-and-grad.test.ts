import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";
import { record } from "./record.ts";

const weights = api.tensor([[1, 2], [3, 4]]); // prettier-ignore

describe("valueAndGrad", () => {
  it("returns the value and gradients in the tree of the parameters", () => {
    const f = api.valueAndGrad((p: { a: Tensor; b: readonly [Tensor] }, x: Tensor) => api.sum(api.mul(api.mul(p.a, p.b[0]), x))); // prettier-ignore
    const [value, gradients] = f({ a: api.tensor([1, 2]), b: [api.tensor([3, 4])] }, api.tensor([1, 10]));
    expect(value.item()).toBe(83);
    expect(gradients.a.toArray()).toEqual([3, 40]);
    expect(gradients.b[0].toArray()).toEqual([1, 20]);
  });

  it("gives zeros for a parameter that is not used", () => {
    const [, gradients] = api.valueAndGrad((p: { a: Tensor; b: Tensor }) => api.sum(p.a))({
      a: api.ones([2]),
      b: api.ones([3]),
    });
    expect(gradients.b.toArray()).toEqual([0, 0, 0]);
  });

  it("adds up the gradients of a parameter that is used twice", () => {
    const w = api.tensor(3);
    const [, gradients] = api.valueAndGrad((p: { a: Tensor; b: Tensor }) => api.mul(p.a, p.b))({
      a: w,
      b: w,
    });
    expect([gradients.a.item(), gradients.b.item()]).toEqual([3, 3]);
  });

  it("keeps gradients until the next call of the same function, and says so afterwards", () => {
    const f = api.valueAndGrad((x: Tensor) => api.sum(api.square(x)));
    const [loss, first] = f(api.tensor([1, 2]));
    expect(first.toArray()).toEqual([2, 4]);
    const [, second] = f(api.tensor([5, 6]));
    expect(second.toArray()).toEqual([10, 12]);
    expect(() => first.data()).toThrow(/gradient that a later call of the same function replaced/);
    expect(loss.item()).toBe(5);
  });

  it("lets keep() hold on to gradients", () => {
    const f = api.valueAndGrad((x: Tensor) => api.sum(api.square(x)));
    const [, first] = f(api.tensor([1, 2]));
    api.keep(first);
    f(api.tensor([5, 6]));
    expect(first.toArray()).toEqual([2, 4]);
  });

  it("packs the gradients into one contiguous block", () => {
    const params = api.pack({ w: api.ones([3, 5]), b: api.zeros([5]) });
    const [, gradients] = api.valueAndGrad((p: typeof params) => api.add(api.sum(p.w), api.sum(p.b)))(params);
    expect(api.asOneTensor(gradients)?.size).toBe(api.asOneTensor(params)?.size);
  });

  it("puts a gradient in its place also when it comes as a view of that place", () => {
    const twice = (x: Tensor): Tensor => {
      const y = api.mul(api.transpose(x), 2);
      // A way back that computes in the memory of the gradient and returns it in another order.
      return record(api.stopGradient(y), [x], [(g) => api.transpose(api.mul(g, 2))]);
    };
    const [, gradient] = api.valueAndGrad((x: Tensor) => api.sum(api.mul(twice(x), weights)))(
      api.ones([2, 2]),
    );
    expect(gradient.toArray()).toEqual([[2, 6], [4, 8]]); // prettier-ignore
  });

  it("clears the gradient of a parameter that is no longer used", () => {
    let useB = true;
    const f = api.valueAndGrad((p: { a: Tensor; b: Tensor }) => api.sum(useB ? api.mul(p.a, p.b) : p.a));
    const params = { a: api.tensor([1, 2]), b: api.tensor([3, 4]) };
    expect(f(params)[1].b.toArray()).toEqual([1, 2]);
    useB = false;
    expect(f(params)[1].b.toArray()).toEqual([0, 0]);
  });

  it("takes parameters of other shapes at a later call", () => {
    const f = api.valueAndGrad((x: Tensor) => api.sum(api.square(x)));
    f(api.ones([2]));
    const [, gradient] = f(api.ones([3]));
    expect(gradient.toArray()).toEqual([2, 2, 2]);
  });

  it("does not track what happens outside", () => {
    const x = api.tensor([1]);
    api.valueAndGrad((p: Tensor) => api.sum(api.mul(p, x)))(x);
    expect(x.node).toBeUndefined();
    expect(api.mul(x, x).node).toBeUndefined();
  });

  it("returns values that no longer hold the graph", () => {
    const [value, , aux] = api.valueAndGradWithAux((p: Tensor) => [api.sum(p), { twice: api.mul(p, 2) }])(
      api.tensor([1, 2]),
    );
    expect(value.node).toBeUndefined();
    expect(aux.twice.node).toBeUndefined();
    expect(aux.twice.toArray()).toEqual([2, 4]);
  });

  it("refuses a result of several numbers and parameters that are not floating-point", () => {
    expect(() => api.grad((x: Tensor) => api.mul(x, 2))(api.ones([3]))).toThrow(
      /returned shape \[3\]. Reduce it with mean\(\) or sum\(\)/,
    );
    expect(() =>
      api.grad((p: { n: Tensor }) => api.sum(p.n))({ n: api.tensor([1], { dtype: "int32" }) }),
    ).toThrow(/"n" is int32/);
  });

  it("differentiates through a gradient, three times over", () => {
    const fourth = (x: Tensor): Tensor => api.pow(x, 4);
    const third = api.grad(api.grad(api.grad(fourth)));
    expect(third(api.tensor(2, { dtype: "float64" })).item()).toBeCloseTo(48, 10);
  });

  it("leaves out what noGrad and stopGradient cover", () => {
    const f = api.grad((x: Tensor) =>
      api.sum(
        api.mul(
          api.noGrad(() => api.mul(x, 2)),
          x,
        ),
      ),
    );
    expect(f(api.tensor([3])).toArray()).toEqual([6]);
    const g = api.grad((x: Tensor) => api.sum(api.mul(api.stopGradient(x), x)));
    expect(g(api.tensor([3])).toArray()).toEqual([3]);
  });

  it("walks a graph deeper than the call stack", () => {
    const f = api.grad((x: Tensor) => {
      let y = x;
      for (let i = 0; i < 20_000; i++) {
        y = api.add(y, x);
      }
      return y;
    });
    expect(f(api.tensor(1)).item()).toBe(20_001);
  });

  it("refuses to overwrite a tensor whose gradient is being recorded", () => {
    expect(() =>
      api.grad((x: Tensor) => {
        api.assign(x, api.ones([1]));
        return api.sum(x);
      })(api.ones([1])),
    ).toThrow(/after valueAndGrad has returned/);
  });
});

describe("checkGradient", () => {
  it("finds a wrong gradient and names the element", () => {
    const wrong = (x: Tensor): Tensor => api.mul(api.stopGradient(x), x);
    const report = api.checkGradient(wrong, [api.tensor([0, 0, 2])]);
    expect(report).toMatchObject({ passed: false, input: 0, index: 2 });
    expect(report.analytic).toBeCloseTo(report.numeric / 2, 5);
  });
});
