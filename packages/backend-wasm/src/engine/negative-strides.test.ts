import { referenceBackend, type DType, type View } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, it } from "vitest";
import { expectClose } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, layouts, makeView, numbers, twin, type Layout } from "../test-support/view.fixture.ts";

/** Layouts of which at least one axis is walked backwards, as those of flipped tensors are. */
function flipped(rank: number, output = false): fc.Arbitrary<Layout> {
  const axes = fc.array(fc.boolean(), { minLength: rank, maxLength: rank });
  return fc.tuple(layouts(rank, output), axes, fc.nat(rank - 1)).map(([layout, backwards, axis]) => ({
    ...layout,
    repeated: layout.repeated.map((repeated, i) => repeated && i !== axis),
    flipped: backwards.map((yes, i) => yes || i === axis),
  }));
}

const cases = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 13 }), fc.constantFrom(70, 130)), { minLength: 1, maxLength: 4 })
  .filter((shape) => shape.reduce((product, length) => product * length) < 6000)
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      x: flipped(shape.length),
      y: flipped(shape.length),
      out: flipped(shape.length, true),
      folded: fc.array(fc.boolean(), { minLength: shape.length, maxLength: shape.length }),
      dtype: fc.constantFrom<DType>("float32", "float64"),
      seed: fc.nat(),
    }),
  );

describe.each(engines())("views with negative strides in %s", (_, engine) => {
  const { memory } = engine;
  const reference = referenceBackend(memory);

  /** The same call of both engines, on outputs that start alike. */
  const compare = (out: View, call: (backend: typeof reference, out: View) => void, tolerance = 0): void => {
    const expected = twin(out);
    call(engine, out);
    call(reference, expected);
    expectClose(contents(out), contents(expected), tolerance, tolerance);
    memory.release(expected.block);
  };

  it("are filled, copied, computed, compared, selected and folded as by the reference", () => {
    fc.assert(
      fc.property(cases, ({ shape, x: xLayout, y: yLayout, out: outLayout, folded, dtype, seed }) => {
        const next = numbers(seed, (u) => Math.round(u * 16 - 8) / 2);
        const [x, y] = [xLayout, yLayout].map((layout) => makeView(memory, dtype, shape, layout, next));
        const condition = makeView(memory, "bool", shape, xLayout, numbers(seed, Math.round));
        const target = (type: DType, size = shape): View => makeView(memory, type, size, outLayout, () => 3);
        const other = dtype === "float32" ? "float64" : "float32";
        const outputs = [dtype, other, "bool", "uint8"].map((type) => target(type as DType));
        const [out, converted, bytes] = outputs as [View, View, View];
        const few = target(dtype, shape.map((length, axis) => (folded[axis] === true ? 1 : length))); // prettier-ignore
        compare(out, (backend, to) => backend.fill(to, 1.5));
        compare(out, (backend, to) => backend.copy(x!, to));
        compare(converted, (backend, to) => backend.copy(x!, to));
        compare(bytes, (backend, to) => backend.copy(condition, to));
        compare(out, (backend, to) => backend.unary({ name: "abs", apply: Math.abs }, x!, to));
        compare(out, (backend, to) => backend.unary({ name: "exp", apply: Math.exp }, x!, to), 1e-6);
        compare(out, (backend, to) => backend.unary({ name: "cos", apply: Math.cos }, x!, to), 1e-6);
        compare(out, (backend, to) => backend.binary({ name: "sub", apply: (a, b) => a - b }, x!, y!, to));
        compare(out, (backend, to) => backend.binary({ name: "pow", apply: Math.pow }, x!, y!, to), 1e-6);
        compare(bytes, (backend, to) =>
          backend.binary({ name: "less", apply: (a, b) => +(a < b) }, x!, y!, to),
        );
        compare(out, (backend, to) => backend.select(condition, x!, y!, to));
        const sum = { name: "sum", initial: 0, step: (total: number, value: number) => total + value };
        compare(few, (backend, to) => backend.reduce(sum, x!, to)); // Halves are summed without rounding.
        const max = { name: "max", initial: -Infinity, step: Math.max };
        compare(few, (backend, to) => backend.reduce(max, x!, to));
        [x!, y!, condition, few, ...outputs].forEach(({ block }) => memory.release(block));
      }),
      { numRuns: 150 },
    );
  });

  it("are multiplied as by the reference", () => {
    const size = fc.integer({ min: 1, max: 40 });
    const matrices = fc.record({ a: flipped(3), b: flipped(3), out: flipped(3, true) });
    fc.assert(
      fc.property(
        fc.tuple(size, size, size, fc.nat(3)),
        matrices,
        fc.nat(),
        ([m, k, n, batch], layout, seed) => {
          const next = numbers(seed, (u) => Math.round(u * 16 - 8));
          for (const dtype of ["float32", "float64"] as const) {
            const a = makeView(memory, dtype, [batch, m, k], layout.a, next);
            const b = makeView(memory, dtype, [batch, k, n], layout.b, next);
            const out = makeView(memory, dtype, [batch, m, n], layout.out, () => 3);
            compare(out, (backend, to) => backend.matmul(a, b, to));
            [a, b, out].forEach(({ block }) => memory.release(block));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
