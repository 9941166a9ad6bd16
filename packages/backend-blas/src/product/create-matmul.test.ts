import { arrayMemory, referenceBackend, type TypedArray, type View } from "@gradkit/backend";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { installed, reportInstalled } from "../test-support/installed.fixture.ts";
import { memories } from "../test-support/memories.fixture.ts";
import {
  contents,
  layouts,
  makeView,
  plain,
  twin,
  wholeNumbers,
  type Layout,
} from "../test-support/view.fixture.ts";
import { createMatmul } from "./create-matmul.ts";

type Real = "float32" | "float64";

const everything = { matrices: 0, vectors: 0, narrow: Infinity };
const reference = referenceBackend();

reportInstalled();

/** The index of the first element that differs, or -1. */
function firstDifference(actual: TypedArray, expected: TypedArray): number {
  let i = 0;
  while (i < actual.length && actual[i] === expected[i]) {
    i++;
  }
  return i < Math.max(actual.length, expected.length) ? i : -1;
}

describe.skipIf(installed === undefined).each(memories())("products by BLAS in %s", (_, memory) => {
  const blas = installed!;
  beforeAll(() => {
    blas.setThreads(1); // On a busy machine threads only wait for each other.
  });
  const byReference = vi.fn((a: View, b: View, out: View) => {
    reference.matmul(a, b, out);
  });
  const matmul = createMatmul(blas, memory, byReference, everything);

  /** Checks a product of whole numbers, exactly, with everything around the output left as it was. */
  const check = (a: View, b: View, out: View): void => {
    const [left, right, expected] = [a, b, out].map((view) => twin(view, reference.memory)) as [
      View,
      View,
      View,
    ];
    matmul(a, b, out);
    reference.matmul(left, right, expected);
    expect(firstDifference(contents(out), contents(expected))).toBe(-1);
    for (const { block } of [a, b, out]) {
      memory.release(block);
    }
  };
  const make = (dtype: Real, seed: number, shape: number[], layout: Layout): View =>
    makeView(memory, dtype, shape, layout, wholeNumbers(seed));

  it("are those of the reference engine for any shape and layout", () => {
    const sizes = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) }, { weight: 1, arbitrary: fc.constantFrom(0, 1) }); // prettier-ignore
    const products = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }).chain((batch) =>
      fc.record({
        batch: fc.constant(batch),
        size: fc.tuple(sizes, sizes, sizes),
        layout: fc.tuple(
          layouts(batch.length + 2),
          layouts(batch.length + 2),
          layouts(batch.length + 2, true),
        ),
        dtype: fc.constantFrom<Real>("float32", "float64"),
      }),
    );
    fc.assert(
      fc.property(
        products,
        fc.nat(),
        ({ batch, size: [m, n, k], layout: [left, right, target], dtype }, seed) => {
          check(
            make(dtype, seed, [...batch, m, k], left),
            make(dtype, seed + 1, [...batch, k, n], right),
            make(dtype, seed + 2, [...batch, m, n], target),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  const byRows = plain(2);
  const byColumns = { ...byRows, order: [1, 0] };
  const apart = { ...byRows, spacing: [2, 1], lead: 3 };
  const alternatives = [byRows, byColumns, apart];

  it("take rows, columns and slices of both without a copy, in all combinations", () => {
    byReference.mockClear();
    for (const dtype of ["float32", "float64"] as const) {
      for (const [left, right, out] of alternatives.flatMap((l) =>
        alternatives.flatMap((r) => alternatives.map((o) => [l, r, o] as const)),
      )) {
        for (const [m, n, k] of [
          [5, 7, 3],
          [70, 90, 110],
          [1, 40, 30],
          [40, 1, 30],
          [1, 1, 9],
          [6, 8, 1],
        ] as const) {
          check(make(dtype, 1, [m, k], left), make(dtype, 2, [k, n], right), make(dtype, 3, [m, n], out));
        }
      }
    }
    expect(byReference).not.toHaveBeenCalled();
  });

  it("take vectors of elements apart, and stacks of matrices also where one is repeated", () => {
    byReference.mockClear();
    const spread = { ...byRows, spacing: [3, 2] };
    check(
      make("float32", 1, [1, 50], spread),
      make("float32", 2, [50, 20], byRows),
      make("float32", 3, [1, 20], spread),
    );
    check(
      make("float32", 1, [20, 50], byColumns),
      make("float32", 2, [50, 1], spread),
      make("float32", 3, [20, 1], spread),
    );
    for (const axes of [[], [0], [1], [0, 1]]) {
      const repeated = [0, 1, 2, 3].map((axis) => axes.includes(axis));
      const stack = { ...plain(4), repeated };
      check(make("float64", 4, [3, 4, 6, 7], plain(4)), make("float64", 5, [3, 4, 7, 5], stack), make("float64", 6, [3, 4, 6, 5], plain(4))); // prettier-ignore
    }
    expect(byReference).not.toHaveBeenCalled();
  });

  it.each([
    ["broadcast rows", { ...byRows, repeated: [true, false] }],
    ["a broadcast column", { ...byRows, repeated: [false, true] }],
    ["rows and columns apart", { ...byRows, spacing: [2, 3] }],
    ["rows running backwards", { ...byRows, flipped: [true, false] }],
  ])("leave %s to the other engine", (_, layout) => {
    byReference.mockClear();
    check(
      make("float32", 1, [4, 6], layout),
      make("float32", 2, [6, 5], byRows),
      make("float32", 3, [4, 5], byRows),
    );
    check(
      make("float32", 1, [4, 6], byRows),
      make("float32", 2, [6, 5], layout),
      make("float32", 3, [4, 5], byRows),
    );
    expect(byReference).toHaveBeenCalledTimes(2);
  });

  it("are the same on two threads", () => {
    blas.setThreads(2);
    check(make("float32", 1, [150, 160], byRows), make("float32", 2, [160, 170], byRows), make("float32", 3, [150, 170], byRows)); // prettier-ignore
    check(make("float64", 1, [1, 400], byRows), make("float64", 2, [400, 300], byRows), make("float64", 3, [1, 300], byRows)); // prettier-ignore
    blas.setThreads(1);
  });

  it("go on after the memory has grown under views made before", () => {
    byReference.mockClear();
    const [a, b] = [make("float32", 1, [20, 30], byRows), make("float32", 2, [30, 10], byRows)];
    const out = make("float32", 3, [20, 10], byRows);
    matmul(a, b, out);
    const before = contents(out);
    const { reserved } = memory.usage();
    memory.release(memory.allocate(reserved));
    expect(memory.usage().reserved).toBeGreaterThan(reserved);
    memory.array(out.block, "float32").fill(NaN);
    matmul(a, b, out);
    expect(contents(out).subarray(0, 200)).toEqual(before.subarray(0, 200));
    expect(byReference).not.toHaveBeenCalled();
  });

  it("may share blocks: two inputs, or an output beside an input", () => {
    byReference.mockClear();
    const x = make("float32", 1, [30, 20], byRows);
    const transposed = { ...x, shape: [20, 30], strides: [1, 20] };
    check(transposed, x, make("float32", 2, [20, 20], byRows));
    const block = memory.allocate(12 * 8);
    const part = (offset: number): View => ({
      block,
      dtype: "float64",
      shape: [2, 2],
      strides: [2, 1],
      offset,
    });
    memory.array(block, "float64").set([1, 2, 3, 4, 5, 6, 7, 8, NaN, NaN, NaN, NaN]);
    matmul(part(0), part(4), part(8));
    expect([...memory.array(block, "float64")].slice(8)).toEqual([19, 22, 43, 50]);
    expect(byReference).not.toHaveBeenCalled();
  });

  it("leave an output among the inputs, integers and other memories to the other engine", () => {
    byReference.mockClear();
    const square = make("float32", 1, [4, 4], byRows);
    matmul(square, make("float32", 2, [4, 4], byRows), square);
    matmul(make("float32", 2, [4, 4], byRows), square, { ...square, strides: [1, 4] });
    const integers = (): View => makeView(memory, "int32", [4, 4], byRows, wholeNumbers(3));
    matmul(integers(), integers(), integers());
    const elsewhere = (): View => makeView(arrayMemory(), "float32", [4, 4], byRows, wholeNumbers(4));
    matmul(elsewhere(), elsewhere(), elsewhere());
    matmul(square, make("float64", 1, [4, 4], byRows), make("float64", 1, [4, 4], byRows));
    expect(byReference).toHaveBeenCalledTimes(5);
  });

  it("refuse views that leave their block, and blocks that leave the memory", () => {
    const square = (offset: number): View => ({ ...make("float32", 1, [4, 4], byRows), offset });
    expect(() => matmul(square(4), square(0), square(0))).toThrow('the view "a"');
    expect(() => matmul(square(0), square(-1), square(0))).toThrow('the view "b"');
    expect(() => matmul(square(0), square(0), square(2 ** 32))).toThrow('the view "out"');
    const outside = { ...square(0), block: { ...square(0).block, address: memory.usage().reserved } };
    expect(() => matmul(square(0), outside, square(0))).toThrow("allocated");
    expect(() => matmul(square(0), { ...square(0), shape: [5, 4] }, square(0))).toThrow("do not multiply");
  });

  it("pass NaN and infinities on, and ignore what the output held", () => {
    for (const [m, n] of [
      [5, 9],
      [1, 9],
      [5, 1],
    ] as const) {
      const a = makeView(memory, "float32", [m, 3], byRows, (i) => [1, Infinity, NaN][i % 3]!);
      const b = makeView(memory, "float32", [3, n], byRows, () => 0);
      const out = makeView(memory, "float32", [m, n], byRows, () => NaN);
      matmul({ ...a, shape: [m, 1], strides: [3, 1] }, { ...b, shape: [1, n] }, out);
      expect(
        contents(out)
          .subarray(0, m * n)
          .every((x) => x === 0),
      ).toBe(true);
      matmul(a, b, out);
      expect(
        contents(out)
          .subarray(0, m * n)
          .every(Number.isNaN),
      ).toBe(true);
    }
  });

  it("are as precise as the element type", () => {
    for (const [dtype, tolerance] of [
      ["float32", 2e-6],
      ["float64", 4e-15],
    ] as const) {
      const [m, n, k] = [67, 130, 300];
      const make = (shape: number[], scale: number): View =>
        makeView(memory, dtype, shape, byRows, (i) => Math.sin(i * scale));
      const [a, b, out] = [make([m, k], 0.7), make([k, n], 1.3), make([m, n], 0)];
      const expected = twin(out, reference.memory);
      matmul(a, b, out);
      reference.matmul(twin(a, reference.memory), twin(b, reference.memory), expected);
      const exact = contents(expected);
      const worst = Math.max(...Array.from(contents(out), (x, i) => Math.abs(x - exact[i]!)));
      expect(worst / Math.sqrt(k)).toBeLessThan(tolerance);
    }
  });
});
