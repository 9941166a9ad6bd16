import { referenceBackend } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, layouts, makeView, shapes, twin } from "../test-support/view.fixture.ts";

describe.each(engines())("filling in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  it("agrees with the reference for all types on views of any layout", () => {
    const cases = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        layout: layouts(shape.length, true),
        dtype: fc.constantFrom("float32", "float64", "int32", "uint8", "bool"),
        value: fc.constantFrom(0, -0, 1, 7, 255, 1.5, NaN, Infinity, -3),
      }),
    );
    fc.assert(
      fc.property(cases, ({ shape, layout, dtype, value }) => {
        const out = makeView(engine.memory, dtype, shape, layout, (i) => i % 100);
        const expected = twin(out);
        engine.fill(out, value);
        reference.fill(expected, value);
        expectSame(contents(out), contents(expected));
        [out, expected].forEach((view) => engine.memory.release(view.block));
      }),
      { numRuns: 300 },
    );
  });
});
