import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import { arange, clip, floorDiv, grad, mod, ones, reshape, round, sum, tensor, zeros, type Tensor } from "../index.ts"; // prettier-ignore

const f64 = { dtype: "float64" } as const;

const unaries = [
  "acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "ceil", "cos", "cosh", "elu", "erf", "erfc", "erfInv", "exp2",
  "expm1", "floor", "gelu", "hardSigmoid", "hardSwish", "leakyRelu", "log10", "log1p", "log2", "logSigmoid", "mish",
  "reciprocal", "round", "rsqrt", "selu", "silu", "sin", "sinh", "softsign", "tan", "trunc",
] as const; // prettier-ignore

describe.each(unaries)("%s", (name) => {
  const f: (x: Tensor) => Tensor = api[name];

  it("takes tensors of any shape, empty ones, views, and integers", () => {
    expect(f(zeros([0, 3])).shape).toEqual([0, 3]);
    expect(f(tensor(0.5)).shape).toEqual([]);
    const x = tensor([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]], f64); // prettier-ignore
    expect(f(api.transpose(x)).toArray()).toEqual(api.transpose(f(x)).toArray());
    expect(f(tensor([1, 2], { dtype: "int32" })).shape).toEqual([2]);
  });

  it("keeps NaN, and the element type of floating-point numbers", () => {
    expect(f(tensor([NaN], f64)).data()).toEqual(Float64Array.of(NaN));
    expect(f(tensor([NaN])).data()).toEqual(Float32Array.of(NaN));
  });
});

describe("rounding", () => {
  it("keeps the sign of zero and the type of integers", () => {
    expect(round(tensor([-0.5, -0.2, -0, 2.5, 0.49999999999999994], f64)).toArray()).toEqual([-0, -0, -0, 2, 0]); // prettier-ignore
    expect(round(tensor([2 ** 52 + 1, -(2 ** 53)], f64)).toArray()).toEqual([2 ** 52 + 1, -(2 ** 53)]);
    for (const f of [api.floor, api.ceil, api.trunc, round]) {
      expect(f(tensor([-3, 7], { dtype: "int32" }))).toMatchObject({ dtype: "int32" });
      expect(f(tensor([Infinity, -Infinity])).toArray()).toEqual([Infinity, -Infinity]);
    }
  });
});

describe("division rounded down", () => {
  it("gives what Python gives, also where the quotient is rounded up to a whole number", () => {
    expect(floorDiv(tensor([1, 6, -6], f64), 0.1).toArray()).toEqual([9, 59, -60]);
    expect(mod(tensor([5, -5, 5, -5], f64), tensor([3, 3, -3, -3], f64)).toArray()).toEqual([2, 1, -1, -2]);
    expect(mod(tensor([-6, 6], f64), tensor([3, -3], f64)).toArray()).toEqual([0, -0]);
  });

  it("stays among integers, where a divisor of 0 gives 0", () => {
    const x = tensor([7, -7, 3], { dtype: "int32" });
    const y = tensor([2, 2, 0], { dtype: "int32" });
    expect(floorDiv(x, y).data()).toEqual(Int32Array.of(3, -4, 0));
    expect(mod(x, y).data()).toEqual(Int32Array.of(1, 1, 0));
    expect(floorDiv(tensor([1, -1, 0]), 0).toArray()).toEqual([Infinity, -Infinity, NaN]);
  });
});

describe("clip", () => {
  it("passes the gradient within the bounds and at them", () => {
    const slopes = grad((x: Tensor) => sum(clip(x, { min: -1, max: 1 })));
    expect(slopes(tensor([-2, -1, 0, 1, 2])).toArray()).toEqual([0, 1, 1, 1, 0]);
  });

  it("keeps integers whole and needs a bound", () => {
    expect(clip(tensor([-5, 5], { dtype: "int32" }), { max: 3 }).data()).toEqual(Int32Array.of(-5, 3));
    expect(() => clip(tensor(1), {})).toThrow("clip: needs min, max or both, but got neither.");
  });
});

describe("activations", () => {
  it("have finite gradients far out, in float32 too", () => {
    const far = tensor([-1e5, -1e3, -100, 100, 1e3, 1e5]);
    const names = ["elu", "gelu", "hardSigmoid", "hardSwish", "leakyRelu", "logSigmoid", "mish", "selu", "silu", "softsign"] as const; // prettier-ignore
    for (const name of names) {
      const f: (x: Tensor) => Tensor = api[name];
      const slopes = grad((x: Tensor) => sum(f(x)))(far).data();
      expect([...slopes].every(Number.isFinite), name).toBe(true);
    }
    const slopes = grad((x: Tensor) => sum(api.gelu(x, { approximate: "tanh" })))(far);
    expect(slopes.toArray()).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

describe("truth", () => {
  it("folds nothing to its neutral element", () => {
    expect(api.all(zeros([0])).item()).toBe(1);
    expect(api.any(zeros([2, 0]), { axes: 1 }).toArray()).toEqual([0, 0]);
    expect(api.all(ones([2, 3]), { axes: 0 })).toMatchObject({ dtype: "bool", shape: [3] });
    expect(() => api.any(ones([2]), { axes: 1 })).toThrow(/any: there is no axis 1/);
  });

  it("takes plain numbers, and compares shapes that broadcast", () => {
    expect(api.logicalOr(tensor([0, 1]), 0).toArray()).toEqual([0, 1]);
    expect(api.isClose(tensor([1, 2], { dtype: "uint8" }), 1.000001).toArray()).toEqual([1, 0]);
    expect(api.isClose(1, tensor([1, Infinity])).toArray()).toEqual([1, 0]);
    expect(api.allClose(tensor([[1, 2], [1, 2]]), tensor([1, 2]))).toBe(true); // prettier-ignore
    expect(api.allClose(tensor([1, NaN]), tensor([1, NaN]))).toBe(false);
    expect(api.allClose(tensor([1, NaN]), tensor([1, NaN]), { equalNaN: true })).toBe(true);
    expect(() => api.allClose(tensor([1, 2]), tensor([1, 2, 3]))).toThrow(RangeError);
  });
});

describe("matrices by their diagonals", () => {
  it("keep their element type and their leading axes", () => {
    const mask = api.tril(ones([3, 3], { dtype: "bool" }));
    expect(mask).toMatchObject({ dtype: "bool" });
    expect(mask.toArray()).toEqual([[1, 0, 0], [1, 1, 0], [1, 1, 1]]); // prettier-ignore
    expect(api.triu(ones([2, 0, 3])).shape).toEqual([2, 0, 3]);
    expect(api.diag(tensor([1, 2], { dtype: "int32" }), 1).data()).toEqual(Int32Array.of(0, 1, 0, 0, 0, 2, 0, 0, 0)); // prettier-ignore
    expect(api.diag(ones([2, 3]), 9).shape).toEqual([0]);
  });

  it("say what they need", () => {
    expect(() => api.tril(ones([3]))).toThrow("tril: needs matrices and a whole number for the diagonal, but got shape [3] and 0."); // prettier-ignore
    expect(() => api.diag(ones([1, 2, 3]))).toThrow(/diag: needs a vector or a matrix.*\[1, 2, 3\]/);
    expect(() => api.meshgrid([ones([2]), ones([2, 2])])).toThrow("meshgrid: needs vectors, but vectors[1] has shape [2, 2]."); // prettier-ignore
  });

  it("make grids of no, one and three vectors", () => {
    expect(api.meshgrid([])).toEqual([]);
    expect(api.meshgrid([tensor([1, 2])]).map((grid) => grid.toArray())).toEqual([[1, 2]]);
    const three = [arange(0, 2), arange(0, 3), arange(0, 4)];
    expect(api.meshgrid(three).map(({ shape }) => shape)).toEqual([[3, 2, 4], [3, 2, 4], [3, 2, 4]]); // prettier-ignore
    expect(api.meshgrid(three, { indexing: "ij" })[2]?.shape).toEqual([2, 3, 4]);
  });
});

describe("windows", () => {
  it("say what does not fit", () => {
    expect(() => api.maxPool1d(ones([2, 3]), 2)).toThrow("maxPool1d: needs a tensor of shape [batch, length, channels], but got [2, 3]."); // prettier-ignore
    expect(() => api.avgPool1d(ones([1, 3, 1]), 4)).toThrow(/avgPool1d: a window that spans \[1, 4\]/);
    expect(() => api.adaptiveAvgPool2d(ones([1, 3, 3, 1]), [0, 2])).toThrow("adaptiveAvgPool2d: size must be whole numbers of at least 1, but is [0, 2]."); // prettier-ignore
    expect(() => api.adaptiveMaxPool1d(ones([1, 0, 1]), 2)).toThrow("adaptiveMaxPool1d: shape [1, 0, 1] has no elements to pool."); // prettier-ignore
    expect(() => api.convTranspose2d(ones([1, 3, 3, 2]), ones([2, 2, 3, 4]))).toThrow(/convTranspose2d: inputs of shape \[1, 3, 3, 2\] and weights of shape \[2, 2, 3, 4\]/); // prettier-ignore
    expect(() => api.convTranspose2d(ones([1, 3, 3, 2]), ones([2, 2, 3, 2]), { outputPadding: 1 })).toThrow(/outputPadding \[1, 1\] must be smaller than stride \[1, 1\]/); // prettier-ignore
    expect(() => api.convTranspose1d(ones([1, 1, 2]), ones([2, 3, 2]), { padding: 1 })).toThrow(/convTranspose1d: padding \[0, 1\] leaves nothing/); // prettier-ignore
    expect(() => api.convTranspose1d(ones([1, 2]), ones([2, 3, 2]))).toThrow(/needs sequences \[batch, length, channels\]/); // prettier-ignore
  });

  it("keep an infinity and NaN where they are, and take batches of nothing", () => {
    const x = reshape(tensor([1, Infinity, 2, 3, NaN, 4]), [1, 6, 1]);
    expect(api.adaptiveAvgPool1d(x, 3).data()).toEqual(Float32Array.of(Infinity, 2.5, NaN));
    expect(api.adaptiveMaxPool1d(x, 3).data()).toEqual(Float32Array.of(Infinity, 3, NaN));
    expect(api.convTranspose2d(ones([0, 2, 2, 3]), ones([2, 2, 4, 3]), { stride: 2 }).shape).toEqual([0, 4, 4, 4]); // prettier-ignore
    expect(api.adaptiveMaxPool2d(ones([0, 4, 4, 1]), 2).shape).toEqual([0, 2, 2, 1]);
    expect(api.maxPool1d(ones([2, 6, 0]), 2).shape).toEqual([2, 3, 0]);
  });

  it("average integers as float32 and choose among them as they are", () => {
    const x = api.cast(reshape(arange(0, 4), [1, 4, 1]), "int32");
    expect(api.adaptiveAvgPool1d(x, 2).data()).toEqual(Float32Array.of(0.5, 2.5));
    expect(api.adaptiveMaxPool1d(x, 2).data()).toEqual(Int32Array.of(1, 3));
  });
});
