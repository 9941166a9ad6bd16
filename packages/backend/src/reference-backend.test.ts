import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytesPerElement,
  contiguousStrides,
  elements,
  forEachRow,
  isContiguous,
  referenceBackend,
  sizeOf,
  type DType,
  type Shape,
  type View,
} from "./index.ts";

const backend = referenceBackend();

function view(shape: Shape, values: readonly number[], dtype: DType = "float64"): View {
  const block = backend.memory.allocate(values.length * bytesPerElement(dtype));
  backend.memory.array(block, dtype).set(values);
  return { block, dtype, shape, strides: contiguousStrides(shape), offset: 0 };
}

const empty = (shape: Shape, dtype: DType = "float64"): View =>
  view(shape, new Array<number>(sizeOf(shape)).fill(NaN), dtype);
const transposed = (x: View): View => ({
  ...x,
  shape: [...x.shape].reverse(),
  strides: [...x.strides].reverse(),
});
const values = (x: View): number[] => [...elements(x)];

describe("forEachRow", () => {
  it("visits every element of any strided view once, in row-major order", () => {
    const shape = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.boolean(), (lengths, flip) => {
        const strides = contiguousStrides(lengths);
        const [walked, layout] = flip ? [[...lengths].reverse(), [...strides].reverse()] : [lengths, strides];
        const seen: number[] = [];
        forEachRow(walked, [{ offset: 3, strides: layout }], ([start], length, [step]) => {
          for (let i = 0; i < length; i++) {
            seen.push(start! + i * step!);
          }
        });
        const all = Array.from({ length: sizeOf(lengths) }, (_, i) => 3 + i);
        expect(flip ? [...seen].sort((a, b) => a - b) : seen).toEqual(all);
      }),
    );
  });

  it("joins contiguous axes into one row", () => {
    let rows = 0;
    forEachRow([2, 3, 4], [{ offset: 0, strides: [12, 4, 1] }], () => rows++);
    expect(rows).toBe(1);
  });
});

describe("isContiguous", () => {
  it("looks past axes of length 1 and at empty tensors", () => {
    expect(isContiguous([2, 1, 3], [3, 99, 1])).toBe(true);
    expect(isContiguous([3, 2], [1, 3])).toBe(false);
    expect(isContiguous([0, 2], [1, 3])).toBe(true);
    expect(isContiguous([], [])).toBe(true);
  });
});

describe("the reference engine", () => {
  it("computes elementwise with broadcasting by strides of 0", () => {
    const out = empty([2, 3]);
    const row: View = { ...view([3], [1, 2, 3]), shape: [2, 3], strides: [0, 1] };
    backend.binary(
      { name: "sub", apply: (a, b) => a - b },
      transposed(view([3, 2], [1, 2, 3, 4, 5, 6])),
      row,
      out,
    );
    expect(values(out)).toEqual([0, 1, 2, 1, 2, 3]);
    backend.unary({ name: "neg", apply: (x) => -x }, out, out);
    expect(values(out)).toEqual([-0, -1, -2, -1, -2, -3]);
  });

  it("fills, copies between element types and selects", () => {
    const bool = empty([3], "bool");
    backend.copy(view([3], [0, 0.5, NaN]), bool);
    expect(values(bool)).toEqual([0, 1, 1]);
    const integers = empty([2], "int32");
    backend.copy(view([2], [1.9, -1.9]), integers);
    expect(values(integers)).toEqual([1, -1]);
    const out = empty([3]);
    backend.select(bool, view([3], [1, 2, 3]), view([3], [4, 5, 6]), out);
    expect(values(out)).toEqual([4, 2, 3]);
    backend.fill(out, 7);
    expect(values(out)).toEqual([7, 7, 7]);
  });

  it("folds any axes, also of nothing", () => {
    const sum = { name: "sum", initial: 0, step: (total: number, x: number) => total + x };
    const x = view([2, 3], [1, 2, 3, 4, 5, 6]);
    for (const [shape, expected] of [
      [
        [2, 1],
        [6, 15],
      ],
      [
        [1, 3],
        [5, 7, 9],
      ],
      [[1, 1], [21]],
      [
        [2, 3],
        [1, 2, 3, 4, 5, 6],
      ],
    ] as const) {
      const out = empty(shape);
      backend.reduce(sum, x, out);
      expect(values(out)).toEqual(expected);
    }
    const out = empty([1, 2]);
    backend.reduce(sum, view([0, 2], []), out);
    expect(values(out)).toEqual([0, 0]);
  });

  it("multiplies matrices in every orientation, and batches of them", () => {
    const a = view([2, 3], [1, 2, 3, 4, 5, 6]);
    const b = view([3, 2], [1, 0, 2, 1, 0, 3]);
    const out = empty([2, 2]);
    backend.matmul(a, b, out);
    expect(values(out)).toEqual([5, 11, 14, 23]);
    backend.matmul(transposed(b), transposed(a), transposed(out));
    expect(values(out)).toEqual([5, 11, 14, 23]);
    const batch: View = { ...a, shape: [2, 2, 3], strides: [0, 3, 1] };
    const both = empty([2, 2, 2]);
    backend.matmul(batch, { ...b, shape: [2, 3, 2], strides: [0, 2, 1] }, both);
    expect(values(both)).toEqual([5, 11, 14, 23, 5, 11, 14, 23]);
    const nothing = empty([2, 2]);
    backend.matmul(view([2, 0], []), view([0, 2], []), nothing);
    expect(values(nothing)).toEqual([0, 0, 0, 0]);
  });

  it("runs any other kernel by its definition", () => {
    let ran = 0;
    backend.run({ name: "count", reference: (by: number) => (ran += by) }, 3);
    expect(ran).toBe(3);
  });
});

describe("the array memory", () => {
  it("counts what is alive and refuses blocks of another memory", () => {
    const { memory } = referenceBackend();
    const block = memory.allocate(100);
    expect(memory.usage()).toMatchObject({ used: 100, peak: 100 });
    memory.release(block);
    memory.release(block);
    expect(memory.usage()).toMatchObject({ used: 0, peak: 100 });
    expect(() => memory.array({ memory: { ...memory, name: "other" }, address: 0, byteLength: 0, released: false }, "uint8")).toThrow('A block of memory "other" was given to memory "arrays".'); // prettier-ignore
  });
});
