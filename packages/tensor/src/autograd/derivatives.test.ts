import { expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

const f64 = { dtype: "float64" } as const;
const weights = { a: api.tensor([0.5, -1.2], f64), b: [api.tensor([[2, 0.3], [0.1, -1]], f64)] }; // prettier-ignore
const model = ({ a, b }: typeof weights): Tensor => api.tanh(api.einsum("i,ij->j", api.square(a), b[0]!));
const energy = (params: typeof weights): Tensor => api.sum(api.square(model(params)));
const flat = (tree: typeof weights): number[] => api.leaves(tree).flatMap(([, x]) => [...x.data()]);

it("vjp pulls a tensor back to a whole tree, as often as wanted", () => {
  const [y, pullback] = api.vjp(model)(weights);
  expect(y.data()).toEqual(model(weights).data());
  const rows = [0, 1].map((i) => pullback(api.oneHot(api.tensor(i, { dtype: "int32" }), 2, f64)));
  rows.forEach((row, i) => {
    expect(flat(row)).toEqual(flat(api.grad((params: typeof weights) => api.at(model(params), i))(weights)));
  });
});

it("hessianVectorProduct of a tree is the difference of two gradients", () => {
  const v = api.mapTree(weights, (x) => api.add(x, 1));
  const slope = api.grad(energy);
  const shifted = (h: number): number[] => {
    const direction = api.leaves(v).map(([, d]) => d);
    let next = 0;
    return flat(slope(api.mapTree(weights, (x) => api.add(x, api.mul(direction[next++]!, h)))));
  };
  const [above, below] = [shifted(1e-5), shifted(-1e-5)];
  flat(api.hessianVectorProduct(energy, weights, v)).forEach((value, i) => {
    expect(value).toBeCloseTo((above[i]! - below[i]!) / 2e-5, 7);
  });
});

it("jacobian and hessian have the axes of the result before those of the input, and can be empty", () => {
  const x = api.reshape(api.arange(1, 7, 1, f64), [2, 3]);
  const sums = api.jacobian((v: Tensor) => api.sum(api.square(v), { axes: 1 }))(x);
  expect(sums.toArray()).toEqual([[[2, 4, 6], [0, 0, 0]], [[0, 0, 0], [8, 10, 12]]]); // prettier-ignore
  expect(api.jacobian((v: Tensor) => api.sum(v))(x).toArray()).toEqual([[1, 1, 1], [1, 1, 1]]); // prettier-ignore
  expect(api.jacobian((v: Tensor) => api.slice(v, [{ stop: 0 }]))(x).shape).toEqual([0, 3, 2, 3]);
  const second = api.hessian((v: Tensor) => api.prod(v))(api.tensor([2, 3, 5], f64));
  expect(second.toArray()).toEqual([[0, 5, 3], [5, 0, 2], [3, 2, 0]]); // prettier-ignore
});

it("can be differentiated again", () => {
  const x = api.tensor([0.4, -0.7, 1.1], f64);
  const f = (v: Tensor): Tensor => api.sum(api.mul(api.exp(v), api.flip(v)));
  const functions: Record<string, (v: Tensor) => Tensor> = {
    jacobian: (v) => api.jacobian((u: Tensor) => api.mul(api.exp(u), api.flip(u)))(v),
    hessian: (v) => api.hessian(f)(v),
    vjp: (v) => api.vjp((u: Tensor) => api.mul(api.sin(u), v))(v)[1](v),
    hessianVectorProduct: (v) => api.hessianVectorProduct(f, v, v),
  };
  for (const [name, g] of Object.entries(functions)) {
    expect(api.checkGradient(g, [x]), name).toMatchObject({ passed: true });
  }
});
