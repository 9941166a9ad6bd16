import { referenceBackend, type UnaryKernel } from "@gradkit/backend";
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

const exact: UnaryKernel[] = [
  { name: "neg", apply: (x) => -x },
  { name: "abs", apply: Math.abs },
  { name: "sqrt", apply: Math.sqrt },
  { name: "square", apply: (x) => x * x },
  { name: "reciprocal", apply: (x) => 1 / x },
  { name: "relu", apply: (x) => (x < 0 ? 0 : x) },
  { name: "cube", apply: (x) => x * x * x }, // Has no kernel: the reference engine computes it.
];
const rounded: UnaryKernel[] = [
  { name: "exp", apply: Math.exp },
  { name: "log", apply: Math.log },
  { name: "tanh", apply: Math.tanh },
  { name: "sigmoid", apply: (x) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x))) },
  { name: "softplus", apply: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) },
];

describe.each(engines())("functions of one number in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  it.each([...exact, ...rounded])("$name agrees with the reference on views of any layout", (kernel) => {
    const cases = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        x: layouts(shape.length),
        out: layouts(shape.length, true),
        dtype: fc.constantFrom("float32", "float64"),
        seed: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(cases, ({ shape, x: xLayout, out: outLayout, dtype, seed }) => {
        const x = makeView(engine.memory, dtype, shape, xLayout, numbers(seed));
        const out = makeView(engine.memory, dtype, shape, outLayout, () => -7);
        const expected = twin(out);
        engine.unary(kernel, x, out);
        reference.unary(kernel, x, expected);
        expectClose(contents(out), contents(expected), rounded.includes(kernel) ? 2.5e-7 : 0, 0);
        [x, out, expected].forEach((view) => engine.memory.release(view.block));
      }),
      { numRuns: 60 },
    );
  });

  it.each([...exact, ...rounded])("$name agrees with the reference at the extremes", (kernel) => {
    for (const dtype of ["float32", "float64"] as const) {
      const x = makeView(engine.memory, dtype, [extremes.length], plain(1), (i) => extremes[i] ?? 0);
      const out = twin(x);
      const expected = twin(x);
      engine.unary(kernel, x, out);
      reference.unary(kernel, x, expected);
      if (rounded.includes(kernel)) {
        expectClose(contents(out), contents(expected), 2.5e-7, 1.5e-45);
      } else {
        expectSame(contents(out), contents(expected));
      }
    }
  });

  it("computes in place", () => {
    const x = makeView(engine.memory, "float32", [9], plain(1), (i) => i - 4);
    engine.unary(exact[0]!, x, x);
    expect([...contents(x)].slice(0, 9)).toEqual([4, 3, 2, 1, -0, -1, -2, -3, -4]);
  });
});
