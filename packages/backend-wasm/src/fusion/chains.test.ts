import type { BinaryKernel, Chain, UnaryKernel, View } from "@gradkit/backend";
import { referenceBackend } from "@gradkit/backend";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, extremes, makeView, numbers, plain } from "../test-support/view.fixture.ts";
import { vectorFunctions } from "./vector-functions.ts";

const unary: readonly UnaryKernel[] = [
  { name: "abs", apply: Math.abs },
  { name: "ceil", apply: Math.ceil },
  { name: "floor", apply: Math.floor },
  { name: "neg", apply: (x) => -x },
  { name: "reciprocal", apply: (x) => 1 / x },
  { name: "relu", apply: (x) => (x < 0 ? 0 : x) },
  { name: "round", apply: (x) => (Math.abs(x % 2) === 0.5 ? Math.trunc(x) : Math.round(x)) },
  { name: "rsqrt", apply: (x) => 1 / Math.sqrt(x) },
  { name: "sign", apply: Math.sign },
  { name: "sqrt", apply: Math.sqrt },
  { name: "square", apply: (x) => x * x },
  { name: "trunc", apply: Math.trunc },
];
const binary: readonly BinaryKernel[] = [
  { name: "add", apply: (a, b) => a + b },
  { name: "div", apply: (a, b) => a / b },
  { name: "maximum", apply: Math.max },
  { name: "minimum", apply: Math.min },
  { name: "mul", apply: (a, b) => a * b },
  { name: "reluGradient", apply: (g, y) => (y > 0 ? g : 0) },
  { name: "sigmoidGradient", apply: (g, y) => g * y * (1 - y) },
  { name: "sub", apply: (a, b) => a - b },
  { name: "tanhGradient", apply: (g, y) => g * (1 - y * y) },
];
const reaches = ["all", "row", "column", "one"] as const;

describe.each(engines())("chains of elementwise operations in %s", (_, engine) => {
  const { memory } = engine;
  const elements = { all: ([m, n]: readonly number[]) => [m!, n!], row: ([, n]: readonly number[]) => [1, n!], column: ([m]: readonly number[]) => [m!, 1], one: () => [1, 1] }; // prettier-ignore

  /** The chain one operation after the other. */
  const oneByOne = (chain: Chain, outputs: readonly View[]): void => {
    const shape = [chain.rows, chain.columns];
    const values: View[] = chain.inputs.map(({ view, reach }) => ({
      ...view,
      shape,
      strides: [reach === "all" ? chain.columns : Number(reach === "column"), Number(reach === "all" || reach === "row")], // prettier-ignore
    }));
    for (const { kernel, operands } of chain.steps) {
      const out = makeView(memory, chain.dtype, shape, plain(2), () => 0);
      const [a, b] = operands.map((operand) => values[operand]!) as [View, View];
      const one = unary.find(({ name }) => name === kernel);
      if (one !== undefined) {
        engine.unary(one, a, out);
      } else {
        engine.binary(
          binary.find(({ name }) => name === kernel)!,
          a,
          b,
          out,
        );
      }
      values.push(out);
    }
    chain.outputs.forEach(({ value }, i) => {
      engine.copy(values[value]!, outputs[i]!);
    });
  };

  const check = (chain: Chain): void => {
    const expected = chain.outputs.map(({ view }) =>
      makeView(memory, view.dtype, view.shape, plain(2), () => 7),
    );
    oneByOne(chain, expected);
    const run = engine.chains?.compile(chain);
    expect(run).toBeDefined();
    run?.();
    chain.outputs.forEach(({ view }, i) => {
      expectSame(contents(view), contents(expected[i]!));
    });
  };

  it("cover what is tested here", () => {
    expect([...unary, ...binary].map(({ name }) => name).sort()).toEqual(Object.keys(vectorFunctions).sort());
  });

  it("have the bits of one operation after the other, for random chains", () => {
    const cases = fc.record({
      dtype: fc.constantFrom("float32" as const, "float64" as const),
      rows: fc.integer({ min: 0, max: 4 }),
      columns: fc.integer({ min: 0, max: 19 }),
      reach: fc.array(fc.constantFrom(...reaches), { minLength: 1, maxLength: 5 }),
      steps: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
      outputs: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ dtype, rows, columns, reach, steps, outputs, seed }) => {
        const inputs = reach.map((kind, i) => ({
          reach: kind,
          view: makeView(memory, dtype, elements[kind]([rows, columns]), plain(2), numbers(seed + i, (u) => u * 4 - 2)), // prettier-ignore
        }));
        const kernels = [...unary, ...binary];
        check({
          dtype,
          rows,
          columns,
          inputs,
          steps: steps.map(([kernel, a, b], i) => ({
            kernel: kernels[kernel % kernels.length]!.name,
            operands: [a % (inputs.length + i), b % (inputs.length + i)],
          })),
          outputs: outputs.map((value) => ({
            value: value % (inputs.length + steps.length),
            view: makeView(memory, dtype, [rows, columns], plain(2), () => 7),
          })),
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each([...unary, ...binary])("$name has the bits of its kernel at the extremes", ({ name }) => {
    const n = extremes.length;
    for (const dtype of ["float32", "float64"] as const) {
      check({
        dtype,
        rows: 1,
        columns: n * n,
        inputs: [
          { reach: "all", view: makeView(memory, dtype, [1, n * n], plain(2), (i) => extremes[i % n]!) },
          { reach: "all", view: makeView(memory, dtype, [1, n * n], plain(2), (i) => extremes[Math.floor(i / n)] ?? 0) }, // prettier-ignore
        ],
        steps: [{ kernel: name, operands: [0, 1] }],
        outputs: [{ value: 2, view: makeView(memory, dtype, [1, n * n], plain(2), () => 7) }],
      });
    }
  });

  it("may write over what they read", () => {
    const x = makeView(memory, "float32", [1, 11], plain(2), (i) => i);
    engine.chains?.compile({
      dtype: "float32",
      rows: 1,
      columns: 11,
      inputs: [{ reach: "all", view: x }],
      steps: [{ kernel: "square", operands: [0] }, { kernel: "add", operands: [1, 0] }],
      outputs: [{ value: 2, view: x }],
    })?.(); // prettier-ignore
    expect([...contents(x).slice(0, 11)]).toEqual(Array.from({ length: 11 }, (_, i) => i * i + i));
  });

  it("are refused where they do not fit", () => {
    const elsewhere = referenceBackend().memory;
    const chain = (view: View, kernel = "square"): Chain => ({
      dtype: "float32",
      rows: 1,
      columns: 3,
      inputs: [{ reach: "all", view }],
      steps: [{ kernel, operands: [0] }],
      outputs: [{ value: 1, view }],
    });
    expect(engine.chains?.compile(chain(makeView(elsewhere, "float32", [3], plain(1), () => 0)))).toBeUndefined(); // prettier-ignore
    expect(engine.chains?.compile(chain(makeView(memory, "int32", [3], plain(1), () => 0)))).toBeUndefined();
    expect(engine.chains?.compile(chain(makeView(memory, "float32", [3], plain(1), () => 0), "exp"))).toBeUndefined(); // prettier-ignore
  });
});
