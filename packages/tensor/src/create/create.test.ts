import { describe, expect, it } from "vitest";
import { arange, cast, fromData, full, materialize, oneHot, ones, tensor, zeros } from "../index.ts";

describe("making tensors", () => {
  it("takes nested numbers and typed arrays", () => {
    expect(tensor([[1, 2], [3, 4]]).toArray()).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(tensor(5).item()).toBe(5);
    expect(tensor([]).shape).toEqual([0]);
    expect(tensor(Uint8Array.of(1, 2))).toMatchObject({ dtype: "uint8", shape: [2] });
    expect(tensor(Float64Array.of(0.1), { dtype: "float32" }).data()[0]).toBe(Math.fround(0.1));
    expect(tensor([0.1], { dtype: "float64" }).item()).toBe(0.1);
    expect(tensor([2, 0], { dtype: "bool" }).toArray()).toEqual([1, 0]);
  });

  it("says where rows differ in length", () => {
    expect(() => tensor([[1, 2], [3]])).toThrow("expected 2 elements at values[1], found 1 elements");
    expect(() => tensor([1, [2]])).toThrow("expected a number at values[1], found 1 elements");
    expect(() => fromData(new Float32Array(5), [2, 3])).toThrow(
      "Shape [2, 3] has 6 elements, but 5 were given",
    );
  });

  it("fills, counts and marks", () => {
    expect(zeros([2]).toArray()).toEqual([0, 0]);
    expect(ones([0, 3]).size).toBe(0);
    expect(full([2], -1, { dtype: "int32" }).data()).toEqual(Int32Array.of(-1, -1));
    expect(arange(5, 0, -2).toArray()).toEqual([5, 3, 1]);
    expect(() => arange(0, 1, 0)).toThrow(/no end/);
    expect(oneHot(tensor([[1]], { dtype: "uint8" }), 2).toArray()).toEqual([[[0, 1]]]);
    expect(() => oneHot(tensor([0, 3], { dtype: "int32" }), 3)).toThrow(
      "Class index 3 at position 1 is out of range: with 3 classes it must be a whole number from 0 to 2.",
    );
    expect(materialize([2], "float32", (target) => target.set([1, 2])).toArray()).toEqual([1, 2]);
  });

  it("returns ordinary arrays that are copies", () => {
    const x = tensor([1, 2]);
    const data = x.data();
    data[0] = 9;
    expect(x.toArray()).toEqual([1, 2]);
    expect(data.buffer).toBeInstanceOf(ArrayBuffer);
    expect(() => x.item()).toThrow("item() needs a tensor of one element, but this one has shape [2]");
  });

  it("converts element types", () => {
    expect(cast(tensor([1.9, -1.9]), "int32").toArray()).toEqual([1, -1]);
    expect(cast(tensor([0, 0.5]), "bool").toArray()).toEqual([0, 1]);
  });
});
