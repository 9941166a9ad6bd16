import { elements, type Kernel } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { expectClose } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";
import type { RowArguments } from "./row-arguments.ts";

let referenceRuns = 0;

function definition(logarithm: boolean): (args: RowArguments) => void {
  return ({ x, out }) => {
    referenceRuns++;
    const n = x.shape.at(-1)!;
    const [source, target] = [elements(x), elements(out)];
    for (let row = 0; row * n < source.length - x.offset - 3; row++) {
      const numbers = [...source.slice(x.offset + row * n, x.offset + (row + 1) * n)];
      const largest = Math.max(...numbers);
      const total = numbers.reduce((sum, value) => sum + Math.exp(value - largest), 0);
      numbers.forEach((value, i) => {
        const shifted = value - largest;
        target[out.offset + row * n + i] = logarithm ? shifted - Math.log(total) : Math.exp(shifted) / total;
      });
    }
  };
}

const kernels: Kernel<RowArguments>[] = [
  { name: "softmax", reference: definition(false) },
  { name: "logSoftmax", reference: definition(true) },
];

describe.each(engines())("rows in %s", (_, engine) => {
  const dtypes = ["float32", "float64"] as const;
  const cases = kernels.flatMap((kernel) => dtypes.map((dtype) => ({ ...kernel, dtype })));

  it.each(cases)("$name of $dtype agrees with its definition", ({ dtype, ...kernel }) => {
    for (const shape of [
      [1, 1],
      [3, 2],
      [64, 10],
      [7, 33],
      [2, 3, 5],
      [4, 1000],
    ]) {
      // prettier-ignore
      for (const range of [1, 30, 3000]) {
        const x = makeView(engine.memory, dtype, shape, { ...plain(shape.length), lead: 1 }, numbers(1, (u) => (u - 0.5) * range)); // prettier-ignore
        const out = makeView(engine.memory, dtype, shape, plain(shape.length), () => 0);
        const expected = twin(out);
        referenceRuns = 0;
        engine.run(kernel, { x, out });
        expect(referenceRuns).toBe(0);
        kernel.reference({ x, out: expected });
        const [relative, absolute] = dtype === "float32" ? [1e-5, 1e-6] : [1e-13, 1e-14];
        expectClose(contents(out), contents(expected), relative, absolute);
      }
    }
  });

  it.each(kernels)("$name leaves other types and layouts to the reference", (kernel) => {
    const x = makeView(engine.memory, "int32", [2, 3], plain(2), (i) => i);
    const y = makeView(engine.memory, "float32", [2, 3], { ...plain(2), order: [1, 0] }, (i) => i);
    for (const view of [x, y]) {
      referenceRuns = 0;
      engine.run(kernel, { x: view, out: twin(view) });
      expect(referenceRuns).toBe(1);
    }
  });

  it.each(cases)("$name of $dtype turns a row with NaN, and only that, to NaN", ({ dtype, ...kernel }) => {
    const x = makeView(engine.memory, dtype, [3, 6], plain(2), (i) => (i === 7 ? NaN : i));
    const out = twin(x);
    engine.run(kernel, { x, out });
    expect([...contents(out).slice(0, 18)].map((value) => Number.isNaN(value))).toEqual(
      Array.from({ length: 18 }, (_, i) => i >= 6 && i < 12),
    );
  });
});
