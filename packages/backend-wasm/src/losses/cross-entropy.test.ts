import type { Kernel, View } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectClose, expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";
import { crossEntropyGradientKernel, crossEntropyKernel } from "./cross-entropy-kernels.fixture.ts";

/** The kernel by name only: it fails where the engine leaves it to the definition. */
const byName = <A>({ name }: Kernel<A>): Kernel<A> => ({
  name,
  reference: () => expect.fail(`${name} went to the reference.`),
});

describe.each(engines())("cross-entropy in %s", (_, engine) => {
  const layout = (rank: number, lead: number) => ({ ...plain(rank), lead });
  const release = (...views: View[]): void => views.forEach((view) => engine.memory.release(view.block));
  const classesOf = (rows: number, count: number): View =>
    makeView(engine.memory, "int32", [rows], layout(1, 1), (i) => (i * 7) % count);

  const cases = fc.record({
    rows: fc.integer({ min: 0, max: 23 }),
    count: fc.oneof(fc.integer({ min: 1, max: 21 }), fc.constantFrom(64, 100, 1001)),
    range: fc.constantFrom(1, 30, 3000),
    lead: fc.nat(3),
    seed: fc.nat(),
  });

  const dtypes = ["float32", "float64"] as const;
  /** The relative and the absolute error that are allowed. */
  const near: Record<"float32" | "float64", Record<"losses" | "probabilities", readonly [number, number]>> = {
    float32: { losses: [1e-6, 1e-6], probabilities: [1e-5, 1e-9] },
    float64: { losses: [1e-14, 1e-14], probabilities: [1e-13, 1e-17] },
  };

  it.each(dtypes)("of %s agrees with its definition for any rows and classes", (dtype) => {
    fc.assert(
      fc.property(cases, ({ rows, count, range, lead, seed }) => {
        const next = numbers(seed, (u) => (u - 0.5) * range);
        const logits = makeView(engine.memory, dtype, [rows, count], layout(2, lead), next);
        const classes = classesOf(rows, count);
        const losses = makeView(engine.memory, dtype, [rows], layout(1, lead), () => -7);
        const probabilities = makeView(engine.memory, dtype, [rows, count], layout(2, lead), () => -7);
        const expected = { logits, classes, losses: twin(losses), probabilities: twin(probabilities) };
        engine.run(byName(crossEntropyKernel), { logits, classes, losses, probabilities });
        crossEntropyKernel.reference(expected);
        expectClose(contents(losses), contents(expected.losses), ...near[dtype].losses);
        expectClose(contents(probabilities), contents(expected.probabilities), ...near[dtype].probabilities);
        release(logits, classes, losses, probabilities, expected.losses, expected.probabilities);
      }),
      { numRuns: 150 },
    );
  });

  it.each(dtypes)("of %s agrees with its definition at the extremes, row by row", (dtype) => {
    const rows = [
      [1, NaN, 2, 3, 4],
      [1, 2, 3, 4, 5],
      [Infinity, 0, 0, 0, 0],
      [-Infinity, 0, -Infinity, 1, -Infinity],
      [-Infinity, -Infinity, -Infinity, -Infinity, -Infinity],
      [3e38, -3e38, 3e38, 0, 1],
      [-1000, -1001, -1002, -1003, -1004],
    ];
    const flat = rows.flat();
    const logits = makeView(engine.memory, dtype, [rows.length, 5], plain(2), (i) => flat[i] ?? 0);
    const classes = makeView(engine.memory, "int32", [rows.length], plain(1), (i) => i % 5);
    const losses = makeView(engine.memory, dtype, [rows.length], plain(1), () => 0);
    const probabilities = twin(logits);
    const expected = { logits, classes, losses: twin(losses), probabilities: twin(logits) };
    engine.run(byName(crossEntropyKernel), { logits, classes, losses, probabilities });
    crossEntropyKernel.reference(expected);
    expectClose(contents(losses), contents(expected.losses), ...near[dtype].losses);
    expectClose(contents(probabilities), contents(expected.probabilities), ...near[dtype].probabilities);
  });

  it.each(dtypes)("of %s gives NaN for a class that is not there", (dtype) => {
    const logits = makeView(engine.memory, dtype, [5, 3], plain(2), (i) => i);
    const classes = makeView(engine.memory, "int32", [5], plain(1), (i) => [0, 3, -1, 1, 2 ** 30][i] ?? 0);
    const losses = makeView(engine.memory, dtype, [5], plain(1), () => 0);
    const probabilities = twin(logits);
    engine.run(byName(crossEntropyKernel), { logits, classes, losses, probabilities });
    const isNumber = [...contents(losses)].slice(0, 5).map((loss) => !Number.isNaN(loss));
    expect(isNumber).toEqual([true, false, false, true, false]);
  });

  it.each(dtypes)("has the gradient of its definition in %s", (dtype) => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ rows, count, lead, seed }, repeated) => {
        const p = numbers(seed, (u) => u);
        const probabilities = makeView(engine.memory, dtype, [rows, count], layout(2, lead), p);
        const classes = classesOf(rows, count);
        const one = { ...layout(1, lead), repeated: [repeated] };
        const upstream = makeView(engine.memory, dtype, [rows], one, numbers(seed + 1));
        const gradient = makeView(engine.memory, dtype, [rows, count], layout(2, lead), () => -7);
        const expected = twin(gradient);
        engine.run(byName(crossEntropyGradientKernel), { probabilities, classes, upstream, gradient });
        crossEntropyGradientKernel.reference({ probabilities, classes, upstream, gradient: expected });
        const tolerance = dtype === "float32" ? 2e-7 : 0;
        expectClose(contents(gradient), contents(expected), tolerance, 0);
        release(probabilities, classes, upstream, gradient, expected);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps no probability and no gradient that is too small to teach anything", () => {
    const logits = makeView(engine.memory, "float32", [1, 4], plain(2), (i) => [0, -60, -80, -95][i]!);
    const probabilities = makeView(engine.memory, "float32", [1, 4], plain(2), () => 7);
    const gradient = makeView(engine.memory, "float32", [1, 4], plain(2), () => 7);
    const losses = makeView(engine.memory, "float32", [1], plain(1), () => 7);
    const upstream = makeView(engine.memory, "float32", [1], plain(1), () => 1e-10);
    const classes = classesOf(1, 1);
    engine.run(byName(crossEntropyKernel), { logits, classes, losses, probabilities });
    engine.run(byName(crossEntropyGradientKernel), { probabilities, classes, upstream, gradient });
    const [first, second, third, last] = contents(probabilities);
    expect([first, third, last]).toEqual([1, 0, 0]);
    expect(second).toBeCloseTo(Math.exp(-60), 30);
    expect([...contents(gradient).slice(0, 4)].map(Math.abs)).toEqual([0, 0, 0, 0]);
  });

  it("leaves other types and layouts to the definition", () => {
    let runs = 0;
    const shape = [2, 3];
    const make = (dtype: View["dtype"], order = [0, 1]): View =>
      makeView(engine.memory, dtype, shape, { ...plain(2), order }, (i) => i);
    const losses = makeView(engine.memory, "float32", [2], plain(1), () => 0);
    const classes = classesOf(2, 3);
    const kernel: Kernel<unknown> = { name: "crossEntropy", reference: () => runs++ };
    const x = make("float32");
    engine.run(kernel, { logits: make("float64"), classes, losses, probabilities: make("float64") });
    engine.run(kernel, { logits: make("float32", [1, 0]), classes, losses, probabilities: x });
    engine.run(kernel, { logits: x, classes: losses, losses, probabilities: x });
    engine.run(kernel, { logits: x, classes, losses: { ...losses, shape: [1] }, probabilities: x });
    engine.run(kernel, { logits: x, classes, losses, probabilities: x, smoothing: 0.1 });
    engine.run(
      { ...kernel, name: "crossEntropyGradient" },
      { probabilities: x, classes, upstream: x, gradient: x },
    );
    expect(runs).toBe(6);
    expectSame(contents(x), contents(make("float32")));
  });
});
