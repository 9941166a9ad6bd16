import { referenceBackend, type View } from "@gradkit/backend";
import { describe, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";

/** Small integers, whose products are summed without rounding in any order. */
const integers = (seed: number): (() => number) => numbers(seed, (u) => Math.round(u * 16 - 8));

describe.each(engines())("products with few columns in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);
  const matrix = (shape: number[], next: () => number): View =>
    makeView(engine.memory, "float32", shape, { ...plain(2), lead: 1 }, next);

  it("agree with the reference for all numbers of columns, also where rows of the output lie apart", () => {
    for (const dtype of ["float32", "float64"] as const) {
      for (let n = 1; n <= 20; n++) {
        for (const [m, k, isTransposed] of [
          [1 + (n % 3), 25, false],
          [9, 1, false],
          [6 + n, 300, true],
          [33, 600, false],
        ] as const) {
          const order = isTransposed ? [1, 0] : [0, 1];
          const a = makeView(engine.memory, dtype, [m, k], { ...plain(2), order }, integers(n));
          const b = makeView(engine.memory, dtype, [k, n], { ...plain(2), lead: 3 }, integers(m));
          const wide = makeView(engine.memory, dtype, [m, n + 2], plain(2), () => -7);
          const out = { ...wide, shape: [m, n] };
          const expected = twin(out);
          engine.matmul(a, b, out);
          reference.matmul(a, b, expected);
          expectSame(contents(out), contents(expected));
          [a, b, out, expected].forEach((view) => engine.memory.release(view.block));
        }
      }
    }
  });

  it("have the bits of the same columns of a wide product", () => {
    const [m, k, all] = [22, 700, 40];
    const a = matrix([m, k], numbers(1));
    const b = matrix([k, all], numbers(2));
    const wide = matrix([m, all], () => 0);
    engine.matmul(a, b, wide);
    for (let n = 1; n <= 20; n++) {
      const out = matrix([m, n], () => 0);
      const copy = twin(out);
      engine.matmul(a, { ...b, shape: [k, n], offset: b.offset + 7 }, out);
      reference.copy({ ...wide, shape: [m, n], offset: wide.offset + 7 }, copy);
      expectSame(contents(out), contents(copy));
    }
  });
});
