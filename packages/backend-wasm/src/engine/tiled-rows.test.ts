import { referenceBackend, type BinaryKernel, type View } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";

const kernels: BinaryKernel[] = [
  { name: "add", apply: (a, b) => a + b },
  { name: "sub", apply: (a, b) => a - b },
  { name: "less", apply: (a, b) => Number(a < b) },
];

describe.each(engines())("short rows that are repeated in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  it.each(kernels)("$name agrees with the reference on either side and in place", (kernel) => {
    const cases = fc.record({
      rows: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 200, max: 700 })),
      columns: fc.integer({ min: 1, max: 70 }),
      planes: fc.constantFrom(1, 1, 3),
      lead: fc.nat(3),
      isLeft: fc.boolean(),
      inPlace: fc.boolean(),
      dtype: fc.constantFrom("float32" as const, "float64" as const),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ rows, columns, planes, lead, isLeft, inPlace, dtype, seed }) => {
        const shape = [planes, rows, columns];
        const flat = { ...plain(3), lead };
        const matrix = makeView(engine.memory, dtype, shape, flat, numbers(seed));
        // With more than one plane, every plane has a row of its own.
        const row = makeView(engine.memory, dtype, shape, { ...flat, repeated: [false, true, false] }, numbers(seed + 1)); // prettier-ignore
        const outType = kernel.name === "less" ? "bool" : dtype;
        const out =
          inPlace && outType === dtype
            ? twin(matrix)
            : makeView(engine.memory, outType, shape, flat, () => 1);
        const expected = twin(out);
        const operands = (target: View): [View, View] => {
          const other = inPlace && outType === dtype ? target : matrix;
          return isLeft ? [row, other] : [other, row];
        };
        engine.binary(kernel, ...operands(out), out);
        reference.binary(kernel, ...operands(expected), expected);
        expectSame(contents(out), contents(expected));
        [matrix, row, out, expected].forEach((view) => engine.memory.release(view.block));
      }),
      { numRuns: 120 },
    );
  });
});
