import { referenceBackend, type DType, type ReduceKernel } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectClose, expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import {
  contents,
  extremes,
  layouts,
  makeView,
  numbers,
  plain,
  shapes,
  twin,
} from "../test-support/view.fixture.ts";

const sum: ReduceKernel = { name: "sum", initial: 0, step: (total, x) => total + x };
const kernels: ReduceKernel[] = [
  sum,
  { name: "max", initial: -Infinity, step: (best, x) => Math.max(best, x) },
  { name: "min", initial: Infinity, step: (best, x) => Math.min(best, x) },
  { name: "product", initial: 1, step: (product, x) => product * x }, // Has no kernel.
];

describe.each(engines())("folds in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  it.each(kernels)("$name agrees with the reference over any axes of views of any layout", (kernel) => {
    const cases = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        folded: fc.array(fc.boolean(), { minLength: shape.length, maxLength: shape.length }),
        x: layouts(shape.length),
        out: layouts(shape.length, true),
        dtype: fc.constantFrom<DType>("float32", "float64"),
        seed: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(cases, ({ shape, folded, x: xLayout, out: outLayout, dtype, seed }) => {
        const outShape = shape.map((length, axis) => (folded[axis] === true ? 1 : length));
        const x = makeView(engine.memory, dtype, shape, xLayout, numbers(seed));
        const out = makeView(engine.memory, dtype, outShape, outLayout, () => -7);
        const expected = twin(out);
        engine.reduce(kernel, x, out);
        reference.reduce(kernel, x, expected);
        const tolerance = kernel === sum ? (dtype === "float32" ? 1e-5 : 1e-13) : 0;
        expectClose(contents(out), contents(expected), tolerance, tolerance * 10);
        [x, out, expected].forEach((view) => engine.memory.release(view.block));
      }),
      { numRuns: 200 },
    );
  });

  it.each(kernels.slice(0, 3))("$name agrees with the reference at the extremes", (kernel) => {
    const n = extremes.length;
    for (const dtype of ["float32", "float64"] as const) {
      for (const [outShape, order] of [
        [
          [n, 1],
          [0, 1],
        ],
        [
          [n, 1],
          [1, 0],
        ],
      ] as const) {
        // prettier-ignore
        const x = makeView(engine.memory, dtype, [n, 40], { ...plain(2), order }, numbers(3, (u) => u - 0.5));
        const array = engine.memory.array(x.block, dtype);
        extremes.forEach((value, row) => {
          array[x.offset + row * x.strides[0]! + ((row * 7) % 40) * x.strides[1]!] = value;
        });
        const out = makeView(engine.memory, dtype, outShape, plain(2), () => 0);
        const expected = twin(out);
        engine.reduce(kernel, x, out);
        reference.reduce(kernel, x, expected);
        expectClose(contents(out), contents(expected), 1e-6, 1e-6);
      }
    }
  });

  it("sums a million float32 with a relative error below 1e-6, over rows and over columns", () => {
    const n = 1_000_000;
    for (const [shape, outShape] of [
      [[n], [1]],
      [
        [n / 4, 4],
        [1, 4],
      ],
      [
        [n / 16, 16],
        [1, 16],
      ],
    ] as const) {
      // prettier-ignore
      const x = makeView(engine.memory, "float32", shape, plain(shape.length), numbers(1, (u) => u));
      const out = makeView(engine.memory, "float32", outShape, plain(shape.length), () => 0);
      const exact = makeView(engine.memory, "float64", outShape, plain(shape.length), () => 0);
      engine.reduce(sum, x, out);
      reference.reduce(sum, x, exact);
      expectClose(
        contents(out).slice(0, outShape.at(-1)),
        contents(exact).slice(0, outShape.at(-1)),
        2e-7,
        0,
      );
      const again = twin(out);
      engine.reduce(sum, x, again);
      expectSame(contents(again), contents(out));
      [x, out, exact, again].forEach((view) => engine.memory.release(view.block));
    }
  });

  it("sums a column to the same bits whatever stands beside it", () => {
    const x = makeView(engine.memory, "float32", [300, 21], plain(2), numbers(5));
    const sums = (columns: number): number[] => {
      const part = { ...x, shape: [300, columns], offset: 21 - columns };
      const out = makeView(engine.memory, "float32", [1, columns], plain(2), () => 0);
      engine.reduce(sum, part, out);
      return [...contents(out)].slice(0, columns);
    };
    const all = sums(21);
    for (let columns = 2; columns < 21; columns++) {
      expect(sums(columns)).toEqual(all.slice(21 - columns));
    }
  });
});
