import { referenceBackend, type BinaryKernel, type View } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, it } from "vitest";
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

const exact: BinaryKernel[] = [
  { name: "add", apply: (a, b) => a + b },
  { name: "sub", apply: (a, b) => a - b },
  { name: "mul", apply: (a, b) => a * b },
  { name: "div", apply: (a, b) => a / b },
  { name: "maximum", apply: Math.max },
  { name: "minimum", apply: Math.min },
  { name: "reluGradient", apply: (g, y) => (y > 0 ? g : 0) },
  { name: "hypot", apply: Math.hypot }, // Has no kernel: the reference engine computes it.
];
const rounded: BinaryKernel[] = [
  { name: "tanhGradient", apply: (g, y) => g * (1 - y * y) },
  { name: "sigmoidGradient", apply: (g, y) => g * y * (1 - y) },
  { name: "pow", apply: Math.pow },
];
const comparisons: BinaryKernel[] = [
  { name: "equal", apply: (a, b) => Number(a === b) },
  { name: "notEqual", apply: (a, b) => Number(a !== b) },
  { name: "less", apply: (a, b) => Number(a < b) },
  { name: "lessEqual", apply: (a, b) => Number(a <= b) },
  { name: "greater", apply: (a, b) => Number(a > b) },
  { name: "greaterEqual", apply: (a, b) => Number(a >= b) },
];

describe.each(engines())("functions of two numbers in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  const check = (kernel: BinaryKernel, a: View, b: View, out: View, tolerance: number): void => {
    const expected = twin(out);
    engine.binary(kernel, a, b, out);
    reference.binary(kernel, a, b, expected);
    expectClose(contents(out), contents(expected), tolerance, tolerance);
    [a, b, out, expected].forEach(({ block }) => block.memory.release(block));
  };

  it.each([...exact, ...rounded, ...comparisons])(
    "$name agrees with the reference on any layout",
    (kernel) => {
      const cases = shapes.chain((shape) =>
        fc.record({
          shape: fc.constant(shape),
          a: layouts(shape.length),
          b: layouts(shape.length),
          out: layouts(shape.length, true),
          dtype: fc.constantFrom("float32", "float64"),
          seed: fc.nat(),
        }),
      );
      fc.assert(
        fc.property(cases, ({ shape, a, b, out, dtype, seed }) => {
          // Halves, so that comparisons find equal numbers.
          const next = numbers(seed, (u) => Math.round(u * 16 - 8) / 2);
          const outType = comparisons.includes(kernel) ? "bool" : dtype;
          const tolerance = rounded.includes(kernel) ? (dtype === "float32" ? 1e-6 : 1e-14) : 0;
          check(
            kernel,
            makeView(engine.memory, dtype, shape, a, next),
            makeView(engine.memory, dtype, shape, b, next),
            makeView(engine.memory, outType, shape, out, () => 3),
            tolerance,
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each([...exact, ...comparisons])("$name agrees with the reference at the extremes", (kernel) => {
    const n = extremes.length;
    for (const dtype of ["float32", "float64"] as const) {
      const a = makeView(engine.memory, dtype, [n, n], plain(2), (i) => extremes[i % n]!);
      const b = makeView(engine.memory, dtype, [n, n], plain(2), (i) => extremes[Math.floor(i / n)] ?? 0);
      check(kernel, a, b, makeView(engine.memory, comparisons.includes(kernel) ? "bool" : dtype, [n, n], plain(2), () => 0), 0); // prettier-ignore
    }
  });

  it("computes in place", () => {
    const a = makeView(engine.memory, "float32", [3, 5], plain(2), (i) => i);
    const expected = twin(a);
    engine.binary(exact[0]!, a, a, a);
    reference.binary(exact[0]!, expected, expected, expected);
    expectSame(contents(a), contents(expected));
  });

  it("leaves tensors of other types, and of other memories, to the reference engine", () => {
    const elsewhere = referenceBackend().memory;
    for (const [memory, dtype] of [
      [elsewhere, "float32"],
      [engine.memory, "int32"],
    ] as const) {
      const a = makeView(memory, dtype, [7], plain(1), (i) => i);
      const b = makeView(engine.memory, dtype, [7], plain(1), () => 2);
      check(
        exact[2]!,
        a,
        b,
        makeView(engine.memory, dtype, [7], plain(1), () => 0),
        0,
      );
    }
  });
});
