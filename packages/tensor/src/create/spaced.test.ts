import { describe, expect, it } from "vitest";
import { cast, eye, fullLike, linspace, logspace, onesLike, tensor, zerosLike } from "../index.ts";

const f64 = { dtype: "float64" } as const;

describe("numbers in a row", () => {
  it("end where they are told to, in any direction", () => {
    expect(linspace(1, 0, 3).toArray()).toEqual([1, 0.5, 0]);
    expect(linspace(0, 1, 4, { endpoint: false, ...f64 }).toArray()).toEqual([0, 0.25, 0.5, 0.75]);
    const tenths = linspace(0.1, 0.7, 7, f64).data();
    expect(tenths[6]).toBe(0.7);
    expect(linspace(2, 3, 1).toArray()).toEqual([2]);
    expect(linspace(2, 3, 0).shape).toEqual([0]);
    expect(linspace(0, 4, 3, { dtype: "int32" }).data()).toEqual(Int32Array.of(0, 2, 4));
    expect(() => linspace(0, 1, 2.5)).toThrow(
      "linspace: count must be a whole number of at least 0, but is 2.5.",
    );
  });

  it("stand at equal ratios", () => {
    expect(logspace(0, 3, 4, { base: 2 }).toArray()).toEqual([1, 2, 4, 8]);
    expect(logspace(0, 2, 2, { endpoint: false, ...f64 }).toArray()).toEqual([1, 10]);
    expect(() => logspace(0, 1, -1)).toThrow(/logspace: count/);
  });
});

describe("tensors like others", () => {
  it("have the shape and the element type unless said otherwise", () => {
    const x = cast(tensor([[1, 2]]), "int32");
    expect(zerosLike(x).data()).toEqual(Int32Array.of(0, 0));
    expect(onesLike(x, f64).data()).toEqual(Float64Array.of(1, 1));
    expect(fullLike(x, 7)).toMatchObject({ shape: [1, 2], dtype: "int32" });
  });
});

describe("the identity matrix", () => {
  it("is cut off or continued when it is not square", () => {
    expect(eye(2, 3).toArray()).toEqual([[1, 0, 0], [0, 1, 0]]); // prettier-ignore
    expect(eye(3, 2, { dtype: "bool" }).toArray()).toEqual([[1, 0], [0, 1], [0, 0]]); // prettier-ignore
    expect(eye(0).shape).toEqual([0, 0]);
    expect(() => eye(-1)).toThrow(
      "eye: rows and columns must be whole numbers of at least 0, but are -1 and -1.",
    );
  });
});
