import { referenceBackend } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, layouts, makeView, numbers, shapes, twin } from "../test-support/view.fixture.ts";

describe.each(engines())("selecting in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  it("agrees with the reference on views of any layout", () => {
    const cases = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        condition: layouts(shape.length),
        a: layouts(shape.length),
        b: layouts(shape.length),
        out: layouts(shape.length, true),
        dtype: fc.constantFrom("float32", "float64", "int32"),
        seed: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(cases, ({ shape, dtype, seed, ...layout }) => {
        const next = numbers(seed);
        const condition = makeView(engine.memory, "bool", shape, layout.condition, numbers(seed, Math.round));
        const a = makeView(engine.memory, dtype, shape, layout.a, next);
        const b = makeView(engine.memory, dtype, shape, layout.b, next);
        const out = makeView(engine.memory, dtype, shape, layout.out, () => 9);
        const expected = twin(out);
        engine.select(condition, a, b, out);
        reference.select(condition, a, b, expected);
        expectSame(contents(out), contents(expected));
        [condition, a, b, out, expected].forEach((view) => engine.memory.release(view.block));
      }),
      { numRuns: 200 },
    );
  });
});
