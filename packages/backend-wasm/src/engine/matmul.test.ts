import { referenceBackend, type View } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, it } from "vitest";
import { expectClose, expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, layouts, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";

const size = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 70 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 3, 129, 257) },
);
const batches = fc.constantFrom<number[]>([], [], [], [], [1], [3], [2, 3], [0]);
/** Small integers, whose products are summed without rounding in any order. */
const integers = (seed: number): (() => number) => numbers(seed, (u) => Math.round(u * 16 - 8));

describe.each(engines())("matrix products in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);

  const check = (a: View, b: View, out: View, tolerance: number): void => {
    const expected = twin(out);
    const again = twin(out);
    engine.matmul(a, b, out);
    engine.matmul(a, b, again);
    reference.matmul(a, b, expected);
    expectClose(contents(out), contents(expected), tolerance, tolerance);
    expectSame(contents(again), contents(out));
    [a, b, out, expected, again].forEach((view) => engine.memory.release(view.block));
  };

  it("agree with the reference for any sizes, layouts and batches", () => {
    const cases = fc.tuple(size, size, size, batches).chain(([m, n, k, batch]) =>
      fc.record({
        shapes: fc.constant([
          [...batch, m, k],
          [...batch, k, n],
          [...batch, m, n],
        ] as const),
        a: layouts(batch.length + 2),
        b: layouts(batch.length + 2),
        out: layouts(batch.length + 2, true),
        dtype: fc.constantFrom("float32", "float64"),
        seed: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(cases, ({ shapes: [aShape, bShape, outShape], a, b, out, dtype, seed }) => {
        check(
          makeView(engine.memory, dtype, aShape, a, integers(seed)),
          makeView(engine.memory, dtype, bShape, b, integers(seed + 1)),
          makeView(engine.memory, dtype, outShape, out, () => -7),
          0,
        );
      }),
      { numRuns: 250 },
    );
  });

  const orders = [[0, 1], [1, 0]] as const; // prettier-ignore
  const transposes = orders.flatMap((a) => orders.map((b) => ({ a, b })));

  it.each(transposes)("agree with the reference for the orders $a and $b at all odd sizes", ({ a, b }) => {
    const check32 = (m: number, n: number, k: number): void => {
      const left = makeView(
        engine.memory,
        "float32",
        [m, k],
        { ...plain(2), order: a },
        numbers(m, (u) => u - 0.5),
      );
      const right = makeView(
        engine.memory,
        "float32",
        [k, n],
        { ...plain(2), order: b },
        numbers(n, (u) => u - 0.5),
      );
      check(
        left,
        right,
        makeView(engine.memory, "float32", [m, n], plain(2), () => 0),
        k * 1e-7,
      );
    };
    for (let i = 1; i <= 70; i++) {
      check32(i, ((i * 7) % 70) + 1, ((i * 11) % 70) + 1);
      check32(((i * 3) % 13) + 1, i, ((i * 5) % 7) + 1);
    }
    for (const odd of [129, 257]) {
      check32(1, odd, 300);
      check32(odd, 1, odd);
      check32(3, 5, 1000 + odd);
    }
    check32(129, 65, 300);
    check32(67, 1100, 257);
  });

  it("give a row, and a column, the same bits whatever stands beside it", () => {
    const [m, n, k] = [21, 27, 600];
    const a = makeView(engine.memory, "float32", [m, k], plain(2), numbers(1));
    const b = makeView(engine.memory, "float32", [k, n], plain(2), numbers(2));
    const all = makeView(engine.memory, "float32", [m, n], plain(2), () => 0);
    engine.matmul(a, b, all);
    const parts = twin(all);
    engine.memory.array(parts.block, "float32").fill(0);
    const split = (rows: [number, number], columns: [number, number]): void => {
      const out = {
        ...parts,
        shape: [rows[1] - rows[0], columns[1] - columns[0]],
        offset: rows[0] * n + columns[0],
      };
      engine.matmul(
        { ...a, shape: [out.shape[0]!, k], offset: rows[0] * k },
        { ...b, shape: [k, out.shape[1]!], offset: columns[0] },
        out,
      );
    };
    for (const rows of [
      [0, 5],
      [5, 12],
      [12, 21],
    ] as [number, number][]) {
      // prettier-ignore
      split(rows, [0, 11]);
      split(rows, [11, 27]);
    }
    engine.memory.array(parts.block, "float32").fill(0, m * n);
    engine.memory.array(all.block, "float32").fill(0, m * n);
    expectSame(contents(parts), contents(all));
  });

  it("pass NaN and infinities on, also where a tile is padded", () => {
    const a = makeView(engine.memory, "float32", [5, 3], plain(2), (i) =>
      i === 4 ? Infinity : i === 14 ? NaN : i,
    );
    const b = makeView(engine.memory, "float32", [3, 9], plain(2), (i) => i % 4);
    check(
      a,
      b,
      makeView(engine.memory, "float32", [5, 9], plain(2), () => 0),
      0,
    );
  });

  it("leave integers to the reference engine", () => {
    const a = makeView(engine.memory, "int32", [5, 3], plain(2), (i) => i);
    const b = makeView(engine.memory, "int32", [3, 4], plain(2), (i) => -i);
    check(
      a,
      b,
      makeView(engine.memory, "int32", [5, 4], plain(2), () => 0),
      0,
    );
  });
});
