import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

const x = api.reshape(api.arange(0, 6), [2, 3]);
const int32 = (...values: number[]): Tensor => api.tensor(values, { dtype: "int32" });

describe("what cannot be done is said in words", () => {
  it.each<readonly [name: string, call: () => unknown, message: string]>([
    ["an axis", () => api.flip(x, 2), "flip: there is no axis 2 in a tensor of 2 axes; use -2 to 1."],
    ["an axis to drop", () => api.squeeze(x, 0), "squeeze: axis 0 of shape [2, 3] has length 2; only axes of length 1"],
    ["a new axis", () => api.expandDims(x, 3), "expandDims: there is no axis 3 in a tensor of 3 axes"],
    ["a new axis twice", () => api.expandDims(x, [0, -4]), "expandDims: [0, -4] names an axis of the 4 of the result twice."],
    ["axes to join", () => api.flatten(x, 1, 0), "flatten: the last axis, 0, stands before the first, 1."],
    ["axes to move", () => api.moveAxis(x, [0, 0], [0, 1]), "moveAxis: [0, 0] names an axis of [2, 3] twice."],
    ["places to move to", () => api.moveAxis(x, [0, 1], 0), "moveAxis: 2 axes cannot move to 1 places"],
    ["shapes to broadcast", () => api.broadcastTensors([x, api.ones([2])]), "broadcastTensors: shapes [2, 3] and [2]"],
    ["too many ranges", () => api.slice(x, [{}, {}, {}]), "slice: 3 ranges were given for the 2 axes of [2, 3]."],
    ["a step of 0", () => api.slice(x, [{}, { step: 0 }]), "slice: the step of axis 1 is 0"],
    ["a fraction", () => api.slice(x, [{ start: 0.5 }]), "slice: start of axis 0 must be a whole number, not 0.5"],
    ["a position", () => api.at(x, 3, 1), "at: there is no index 3: axis 1 of shape [2, 3] has length 3, so use -3 to 2."],
    ["a position of nothing", () => api.at(api.zeros([0]), 0), "at: there is no index 0: axis 0 of shape [0] has length 0."],
    ["a diagonal of a vector", () => api.diagonal(api.ones([3])), "diagonal: needs matrices, but got shape [3]."],
    ["a diagonal between", () => api.diagonal(x, 0.5), "diagonal: offset must be a whole number, not 0.5."],
    ["a trace of a vector", () => api.trace(api.ones([3])), "trace: needs matrices, but got shape [3]."],
    ["nothing to join", () => api.concat([]), "concat: there is no tensor to join"],
    ["shapes that do not join", () => api.concat([x, api.ones([2, 2])]), "concat: tensor 1 has shape [2, 2], which does not join [2, 3] along axis 0"],
    ["ranks that do not join", () => api.concat([x, api.ones([3])]), "concat: tensor 1 has shape [3], which does not join [2, 3]"],
    ["numbers to join", () => api.concat([api.tensor(1)]), "concat: there is no axis 0 in a tensor of 0 axes"],
    ["nothing to stack", () => api.stack([]), "stack: there is no tensor to put side by side"],
    ["shapes that do not stack", () => api.stack([x, api.ones([3])]), "stack: tensor 1 has shape [3], but the first one has [2, 3]"],
    ["lengths that do not add up", () => api.split(x, [1, 1], 1), "split: the lengths [1, 1] must be whole numbers that add up to the length of axis 1 of [2, 3], 3."],
    ["lengths below 0", () => api.split(x, [4, -1], 1), "split: the lengths [4, -1] must be whole numbers"],
    ["no pieces", () => api.chunk(x, 0), "chunk: count must be a whole number from 1 on, not 0."],
    ["widths for other axes", () => api.pad(x, [1]), "pad: 1 widths were given for the 2 axes of [2, 3]"],
    ["a width below 0", () => api.pad(x, [0, [0, -1]]), "pad: the widths of axis 1 must be whole numbers from 0 on, not -1."],
    ["a mirror that is too short", () => api.pad(x, [2, 0], { mode: "reflect" }), 'pad: axis 0 has length 2, too little for "reflect" of width 2; at most 1 can be added.'],
    ["an edge of nothing", () => api.pad(api.zeros([0]), [1], { mode: "edge" }), 'pad: axis 0 has length 0, too little for "edge" of width 1'],
    ["half a repeat", () => api.repeat(x, 1.5), "repeat: counts must be whole numbers from 0 on, not [1.5]."],
    ["repeats for other positions", () => api.repeat(x, [1, 2, 3]), "repeat: 3 counts were given for axis 0 of [2, 3], which has length 2"],
    ["tiles below 0", () => api.tile(x, [-1]), "tile: counts must be whole numbers from 0 on, not [-1]."],
    ["half a shift", () => api.roll(x, 0.5), "roll: shift must be a whole number, not 0.5."],
    ["an index beyond the axis", () => api.indexSelect(x, int32(0, 2)), "indexSelect: index 2 at position 1 is out of range: axis 0 has length 2, so use -2 to 1."],
    ["an index before the axis", () => api.indexSelect(x, int32(-4), 1), "indexSelect: index -4 at position 0 is out of range: axis 1 has length 3"],
    ["an index of nothing", () => api.indexSelect(api.zeros([0, 2]), int32(0)), "indexSelect: index 0 at position 0 is out of range: axis 0 has length 0."],
    ["fractions as indices", () => api.indexSelect(x, api.tensor([0])), 'indexSelect: indices must be int32 or uint8, but are float32; convert them with cast(indices, "int32").'],
    ["indices of other axes", () => api.gather(x, int32(0)), "gather: indices of shape [1] must have as many axes as [2, 3]"],
    ["indices that do not fit", () => api.gather(x, api.zeros([3, 1], { dtype: "int32" })), "gather: shapes [2, 1] and [3, 1] do not fit together"],
    ["a gathered index", () => api.gather(x, api.tensor([[3]], { dtype: "int32" })), "gather: index 3 at position 0 is out of range: axis 1 has length 3"],
    ["scattered shapes", () => api.scatterAdd(x, int32(0), api.ones([1])), "scatterAdd: indices [1] and source [1] must have one shape, that of [2, 3] but for axis 1."],
    ["masks that do not fit", () => api.maskedSelect(x, api.ones([2])), "maskedSelect: shapes [2, 3] and [2] do not fit together"],
    ["too many of the largest", () => api.topK(x, 4), "topK: k must be a whole number from 0 to the length 3 of axis 1, not 4."],
    ["a table to search", () => api.searchSorted(x, x), "searchSorted: needs a vector in order, but got shape [2, 3]."],
    ["a correction below 0", () => api.variance(x, { correction: -1 }), "variance: correction must be 0 or more, not -1."],
    ["an order below 0", () => api.norm(x, { order: -1 }), "norm: order must be above 0, not -1."],
    ["a share above 1", () => api.quantile(x, 1.1), "quantile: q must be from 0 to 1, not 1.1."],
    ["the middle of nothing", () => api.median(api.zeros([2, 0]), { axes: 1 }), "median: shape [2, 0] has no element to choose from along axis 1."],
    ["the smallest of nothing", () => api.argmin(api.zeros([0])), "argmin: shape [0] has no element to choose from along axis 0."],
    ["vectors of two lengths", () => api.dot(api.ones([2]), api.ones([3])), "dot: needs two vectors of one length, but got shapes [2] and [3]."],
    ["axes that do not meet", () => api.tensordot(x, x, 1), "tensordot: axis 1 of [2, 3] and axis 0 of [2, 3] meet, but have lengths 3 and 2."],
    ["too many axes to meet", () => api.tensordot(x, x, 3), "tensordot: 3 axes cannot meet: the tensors have 2 and 2 axes."],
    ["pairs without a partner", () => api.tensordot(x, x, [[0, 1], [0]]), "tensordot: 2 axes of a cannot meet 1 axes of b."],
    ["an axis that meets twice", () => api.tensordot(x, x, [[1, -1], [0, 1]]), "tensordot: [1, -1] names an axis of [2, 3] twice."],
    ["a pullback of another shape", () => api.vjp(api.exp)(x)[1](api.ones([2])), "vjp: the pullback needs a tensor in the shape of the result, [2, 3], not [2]."],
    ["a direction of another form", () => api.hessianVectorProduct(([a]: Tensor[]) => api.sum(a!), [x], []), "hessianVectorProduct: the direction has 0 tensors, but x has 1."],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(message);
  }); // prettier-ignore

  it.each([
    ["ij,jk", [x], 'einsum: "ij,jk" names 2 operands, but 1 were given.'],
    ["ijk", [x], 'einsum: "ijk" has 3 labels ("ijk") for operand 0, which has shape [2, 3] of 2 axes.'],
    ["i", [x], 'einsum: "i" has 1 labels ("i") for operand 0, which has shape [2, 3] of 2 axes.'],
    ["...ijk", [x], 'has 3 labels ("...ijk") for operand 0'],
    [
      "ij,ij",
      [x, api.ones([2, 4])],
      'gives the label "j" the lengths 3 and 4 (axis 1 of operand 1, shape [2, 4]).',
    ],
    ["ii", [x], 'gives the label "i" the lengths 2 and 3 (axis 1 of operand 0, shape [2, 3]).'],
    ["i,i", [api.ones([1]), api.ones([3])], 'gives the label "i" the lengths 1 and 3'],
    ["i...,i...", [x, api.ones([2, 4])], 'gives the label "..." the lengths 3 and 4'],
    ["ij->ik", [x], 'has the label "k" in the result, but in no operand.'],
    ["ij->ii", [x], 'has the label "i" twice in the result.'],
    ["ij->i->j", [x], 'has more than one "->".'],
    ["i1", [x], 'has "1" in operand 0, which takes letters and one ellipsis "...".'],
    ["ij->i.", [x], 'has "." in the result'],
    ["...i->i", [x], 'has an ellipsis in an operand, but none in the result; write "..." there too.'],
  ] as const)("the equation %s", (equation, operands, message) => {
    expect(() => api.einsum(equation, ...operands)).toThrow(message);
  });
});

describe("memory", () => {
  it("is shared by views, which assign can write through", () => {
    const y = api.zeros([2, 3]);
    api.assign(api.slice(y, [{}, { start: 1 }]), api.ones([2, 2]));
    api.assign(api.at(y, 0, 1), api.tensor([7, 8]));
    expect(y.toArray()).toEqual([[7, 1, 1], [8, 1, 1]]); // prettier-ignore
    expect([api.flip(y), api.diagonal(y), api.squeeze(y), api.expandDims(y, 0)].every(({ block }) => block === y.block)).toBe(true); // prettier-ignore
  });

  it("stays bounded in a loop that never yields, forward and back", () => {
    const { memory } = api.currentBackend();
    const table = api.keep(api.ones([50, 8]));
    const at = api.keep(int32(3, 4, 3));
    const f = (v: Tensor): Tensor =>
      api.sum(api.norm(api.concat([api.indexSelect(v, at), api.slice(v, [{ step: -7 }])]), { axes: 1 }));
    const step = api.valueAndGrad(f);
    const used: number[] = [];
    for (let i = 0; i < 300; i++) {
      step(table);
      api.hessianVectorProduct(f, table, table);
      api.vjp(api.sort)(table)[1](table);
      used.push(memory.usage().used);
    }
    expect(used[299]).toBe(used[100]);
  });
});

describe("steps that are repeated", () => {
  it("follow ranges and positions that change, also along an axis that repeats one element", () => {
    let place = 0;
    const step = api.valueAndGrad((v: Tensor) => {
      const wide = api.broadcastTo(v, [4, 3]);
      const part = api.slice(v, [{ start: place }]);
      return api.sum(api.concat([api.mul(api.at(wide, place), place), part, api.pad(part, [place])]));
    });
    for (const next of [0, 0, 0, 1, 2, 1, 0, 2, 2, 2, 1]) {
      place = next;
      const [value, gradient] = step(api.tensor([1, 2, 4]));
      const taken = [0, 1, 2].map((i) => place + (i >= place ? 2 : 0));
      expect(gradient.toArray()).toEqual(taken);
      expect(value.item()).toBe(taken.reduce((total, count, i) => total + count * [1, 2, 4][i]!, 0));
    }
  });

  it("lead back to the place that was taken, where all places hold one element", () => {
    let place = 0;
    const wide = api.broadcastTo(api.tensor([1, 2]), [3, 2]);
    const step = api.grad((v: Tensor) => api.sum(api.at(v, place)));
    for (place of [0, 0, 0, 0, 1, 1, 1, 2, 0, 2, 2]) {
      expect(step(wide).toArray()).toEqual([0, 1, 2].map((i) => (i === place ? [1, 1] : [0, 0])));
    }
  });

  it("follow indices that change", () => {
    let words = int32(0);
    const step = api.grad((v: Tensor) => api.sum(api.square(api.indexSelect(v, words))));
    for (let i = 0; i < 12; i++) {
      words = int32(i % 3, (i * i) % 3, i % 2);
      const expected = [0, 0, 0];
      for (const word of words.data()) {
        expected[word]! += 2 * (word + 1);
      }
      expect(step(api.tensor([[1], [2], [3]])).data()).toEqual(Float32Array.from(expected)); // prettier-ignore
    }
  });
});

describe("element types", () => {
  it("are kept where elements only move", () => {
    for (const dtype of ["bool", "uint8", "int32", "float32", "float64"] as const) {
      const y = api.tensor([1, 0, 1], { dtype });
      for (const moved of [api.flip(y), api.roll(y, 1), api.pad(y, [1]), api.tile(y, [2]), api.repeat(y, 2), api.sort(y), api.indexSelect(y, int32(2, 0)), api.gather(y, int32(1)), api.maskedSelect(y, y), api.unique(y).values, api.topK(y, 2).values, api.stack([y, y])]) {
        expect(moved.dtype).toBe(dtype);
      } // prettier-ignore
      expect(api.pad(y, [1], { mode: "reflect" }).toArray()).toEqual([0, 1, 0, 1, 0]);
      expect(api.argmin(y).item()).toBe(1);
      expect(api.sort(y).toArray()).toEqual([0, 1, 1]);
    }
    expect(api.argmin(api.tensor([0, -(2 ** 31), 5], { dtype: "int32" })).item()).toBe(1);
  });

  it("are joined in the latest, and become numbers that can hold the result", () => {
    const [bool, int, double] = (["bool", "int32", "float64"] as const).map((dtype) =>
      api.ones([1], { dtype }),
    );
    expect(api.concat([bool!, int!]).dtype).toBe("int32");
    expect(api.concat([int!, double!, bool!]).dtype).toBe("float64");
    expect(api.cumsum(api.tensor([200, 200], { dtype: "uint8" })).toArray()).toEqual([200, 400]);
    expect(api.prod(api.tensor([200, 200], { dtype: "uint8" })).item()).toBe(40_000);
    expect(api.cumprod(api.tensor([200, 200], { dtype: "uint8" })).toArray()).toEqual([200, 40_000]);
    expect([api.variance(int!), api.norm(int!), api.median(int!)].map(({ dtype }) => dtype)).toEqual(["float32", "float32", "float32"]); // prettier-ignore
    const mixed = api.grad((v: Tensor) => api.sum(api.concat([v, double!])));
    expect(mixed(api.ones([2]))).toMatchObject({ dtype: "float32", shape: [2] });
  });
});

describe("folds at the edges", () => {
  it("of nothing and of one", () => {
    expect(api.prod(api.zeros([0])).item()).toBe(1);
    expect(api.norm(api.zeros([0])).item()).toBe(0);
    expect(api.variance(api.zeros([0])).item()).toBeNaN();
    expect(api.variance(api.ones([1]), { correction: 1 }).item()).toBeNaN();
    expect(api.standardDeviation(api.ones([1])).item()).toBe(0);
    expect(api.cumprod(api.zeros([2, 0])).shape).toEqual([2, 0]);
    expect(api.median(api.tensor([7])).item()).toBe(7);
    expect(api.grad((v: Tensor) => api.prod(v))(api.zeros([0])).shape).toEqual([0]);
    expect(api.dot(api.zeros([0]), api.zeros([0])).item()).toBe(0);
    expect(api.einsum("ij,jk->ik", api.zeros([2, 0]), api.zeros([0, 1])).toArray()).toEqual([[0], [0]]);
  });

  it("of a single number", () => {
    const number = api.tensor(5);
    expect(api.flatten(number).toArray()).toEqual([5]);
    expect(api.squeeze(number).item()).toBe(5);
    expect(api.expandDims(number, [0, 1]).toArray()).toEqual([[5]]);
    expect(api.flip(number).item()).toBe(5);
    expect(api.slice(number, []).item()).toBe(5);
    expect(api.tile(number, [2]).toArray()).toEqual([5, 5]);
    expect(api.pad(number, []).item()).toBe(5);
    expect(api.stack([number, number]).toArray()).toEqual([5, 5]);
    expect(api.unique(number).inverse.item()).toBe(0);
    expect(api.outer(number, number).item()).toBe(25);
    expect(api.einsum(",->", number, number).item()).toBe(25);
    expect(api.median(number).item()).toBe(5);
    expect(api.prod(number).item()).toBe(5);
  });

  it("have a slope of 0 where a root has none", () => {
    for (const f of [api.norm, api.standardDeviation, (v: Tensor) => api.norm(v, { order: 3 })]) {
      expect(
        api
          .grad((v: Tensor) => f(v))(api.zeros([3]))
          .toArray(),
      ).toEqual([0, 0, 0]);
    }
  });

  it("with NaN and infinities", () => {
    const infinite = api.tensor([Infinity, Infinity, 1]);
    expect(api.median(infinite).item()).toBe(Infinity);
    expect(api.quantile(infinite, 0.75).item()).toBe(Infinity);
    for (const f of [api.median, api.norm, api.standardDeviation, api.prod]) {
      expect(f(api.tensor([1, NaN, 2])).item()).toBeNaN();
    }
    expect(api.argmin(api.tensor([1, NaN, -Infinity])).item()).toBe(1);
    expect(api.norm(api.tensor([-Infinity, 1]), { order: Infinity }).item()).toBe(Infinity);
  });
});
