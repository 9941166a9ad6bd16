import { referenceBackend } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, layouts, makeView, numbers, plain, shapes, twin } from "../test-support/view.fixture.ts";

const dtypes = fc.constantFrom("float32", "float64", "int32", "uint8", "bool");

describe.each(engines())("copying in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  it("agrees with the reference between all types on views of any layout", () => {
    const cases = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        x: layouts(shape.length),
        out: layouts(shape.length, true),
        from: dtypes,
        to: dtypes,
        seed: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(cases, ({ shape, x: xLayout, out: outLayout, from, to, seed }) => {
        const next = numbers(seed, from === "bool" ? Math.round : (u) => u * 300 - 20);
        const x = makeView(engine.memory, from, shape, xLayout, next);
        const out = makeView(engine.memory, to, shape, outLayout, () => 1);
        const expected = twin(out);
        engine.copy(x, out);
        reference.copy(x, expected);
        expectSame(contents(out), contents(expected));
        [x, out, expected].forEach((view) => engine.memory.release(view.block));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    [1, 1],
    [3, 5],
    [4, 4],
    [63, 70],
    [64, 64],
    [130, 9],
    [200, 1],
    [1, 200],
  ] as const)("transposes %i x %i", (rows, columns) => {
    // prettier-ignore
    for (const dtype of ["float32", "float64", "uint8"] as const) {
      const x = makeView(engine.memory, dtype, [rows, columns], { ...plain(2), order: [1, 0] }, (i) => i % 251);
      const out = makeView(engine.memory, dtype, [rows, columns], plain(2), () => 0);
      const expected = twin(out);
      engine.copy(x, out);
      reference.copy(x, expected);
      expectSame(contents(out), contents(expected));
    }
  });

  it("keeps infinities and NaN between float types, and all integers", () => {
    const values = [NaN, Infinity, -Infinity, 3.5e38, 1e-46, -0, 2147483647, -2147483648, 16777217];
    for (const [from, to] of [
      ["float64", "float32"],
      ["float32", "float64"],
      ["int32", "float32"],
      ["int32", "float64"],
    ] as const) {
      // prettier-ignore
      const x = makeView(engine.memory, from, [values.length], plain(1), (i) => values[i] ?? 0);
      const out = makeView(engine.memory, to, [values.length], plain(1), () => 0);
      const expected = twin(out);
      engine.copy(x, out);
      reference.copy(x, expected);
      expectSame(contents(out), contents(expected));
    }
  });
});
