import { referenceBackend, type UnaryKernel } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectClose, expectSame } from "../test-support/compare.fixture.ts";
import { errorFunction } from "../test-support/error-function.fixture.ts";
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
  { name: "floor", apply: Math.floor },
  { name: "ceil", apply: Math.ceil },
  { name: "trunc", apply: Math.trunc },
  { name: "round", apply: halfToEven },
  { name: "sign", apply: Math.sign },
  { name: "cube", apply: (x) => x * x * x }, // Has no kernel: the reference engine computes it.
];
const rounded: UnaryKernel[] = [
  { name: "exp", apply: Math.exp },
  { name: "log", apply: Math.log },
  { name: "tanh", apply: Math.tanh },
  { name: "sigmoid", apply: (x) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x))) },
  { name: "softplus", apply: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) },
  { name: "rsqrt", apply: (x) => 1 / Math.sqrt(x) },
  { name: "expm1", apply: Math.expm1 },
  { name: "log1p", apply: Math.log1p },
  { name: "erf", apply: errorFunction },
  { name: "sin", apply: Math.sin },
  { name: "cos", apply: Math.cos },
];
const relative = { float32: 2.5e-7, float64: 8e-16 } as const;

function halfToEven(x: number): number {
  const nearest = Math.round(x);
  return nearest - x === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}

describe.each(engines())("functions of one number in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  it.each([...exact, ...rounded])("$name agrees with the reference on views of any layout", (kernel) => {
    const cases = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        x: layouts(shape.length),
        out: layouts(shape.length, true),
        dtype: fc.constantFrom("float32" as const, "float64" as const),
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
        expectClose(
          contents(out),
          contents(expected),
          rounded.includes(kernel) ? relative[dtype] * (kernel.name === "erf" ? 3 : 1) : 0,
          0,
        );
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
        expectClose(
          contents(out),
          contents(expected),
          relative[dtype],
          dtype === "float32" ? 1.5e-45 : 5e-324,
        );
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

  it.each(["sin", "cos"] as const)("%s of large numbers comes from the definition, in any layout", (name) => {
    const kernel: UnaryKernel = { name, apply: Math[name] };
    const large = [1, 1e5, 131_073, -1e6, 1e300, 0.5, -2, NaN, Infinity];
    for (const dtype of ["float32", "float64"] as const) {
      for (const spacing of [1, 2]) {
        const layout = { ...plain(1), spacing: [spacing] };
        const x = makeView(engine.memory, dtype, [9], layout, (i) => large[i % 9]!);
        const expected = twin(x);
        engine.unary(kernel, x, x);
        reference.unary(kernel, expected, expected);
        expectClose(contents(x), contents(expected), relative[dtype], 0);
      }
    }
  });

  it("round, floor, ceil, trunc and sign keep the sign of zero", () => {
    for (const [name, inputs, outputs] of [
      ["round", [-0.5, -0, 0.5, 1.5, 2.5, -1.5], [-0, -0, 0, 2, 2, -2]],
      ["floor", [-0, 0.9], [-0, 0]],
      ["ceil", [-0.9, -0], [-0, -0]],
      ["trunc", [-0.9, 0.9], [-0, 0]],
      ["sign", [-0, 0, -3], [-0, 0, -1]],
    ] as const) {
      for (const dtype of ["float32", "float64"] as const) {
        const x = makeView(engine.memory, dtype, [inputs.length], plain(1), (i) => inputs[i] ?? 0);
        engine.unary({ name, apply: () => expect.fail(`${name} has a kernel.`) }, x, x);
        expect([...contents(x)].slice(0, inputs.length)).toEqual(outputs);
      }
    }
  });
});
