import { elements, sizeOf, type Kernel, type View } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, extremes, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";
import type { ArgmaxArguments } from "./argmax-arguments.ts";
import type { FlatArguments } from "./flat-arguments.ts";

const takeKernel: Kernel<FlatArguments> = {
  name: "takeFlat",
  reference({ source, positions, output }) {
    const [from, at, to] = [elements(source), elements(positions), elements(output)];
    for (let i = 0; i < sizeOf(output.shape); i++) {
      to[output.offset + i] = from[source.offset + at[positions.offset + i]!]!;
    }
  },
};

const scatterKernel: Kernel<FlatArguments> = {
  name: "scatterFlat",
  reference({ source, positions, output }) {
    const [from, at, to] = [elements(source), elements(positions), elements(output)];
    to.fill(0, output.offset, output.offset + sizeOf(output.shape));
    for (let i = 0; i < sizeOf(source.shape); i++) {
      to[output.offset + at[positions.offset + i]!]! += from[source.offset + i]!;
    }
  },
};

const argmaxKernel: Kernel<ArgmaxArguments> = {
  name: "argmax",
  reference({ x, out }) {
    const [source, target] = [elements(x), elements(out)];
    const length = x.shape.at(-1)!;
    for (let row = 0; row < sizeOf(out.shape); row++) {
      const numbers = source.subarray(x.offset + row * length, x.offset + (row + 1) * length);
      const first = numbers.findIndex((value) => value !== value);
      target[out.offset + row] = first >= 0 ? first : numbers.indexOf(Math.max(...numbers));
    }
  },
};

/** The kernel by name only: it fails where the engine leaves it to the definition. */
const byName = <A>({ name }: Kernel<A>): Kernel<A> => ({
  name,
  reference: () => expect.fail(`${name} went to the reference.`),
});

describe.each(engines())("elements by position in %s", (_, engine) => {
  const layout = (rank: number, lead: number) => ({ ...plain(rank), lead });
  const dtypes = fc.constantFrom("float32" as const, "float64" as const);
  const release = (...views: View[]): void => views.forEach((view) => engine.memory.release(view.block));

  it("are taken and scattered as the definitions do", () => {
    const sizes = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }), fc.nat(3));
    fc.assert(
      fc.property(dtypes, sizes, fc.nat(), (dtype, [count, size, lead], seed) => {
        const next = numbers(seed, (u) => Math.floor(u * size));
        const positions = makeView(engine.memory, "int32", [count], layout(1, lead), next);
        for (const kernel of [takeKernel, scatterKernel]) {
          const [n, m] = kernel === takeKernel ? [size, count] : [count, size];
          const source = makeView(engine.memory, dtype, [n], layout(1, lead), numbers(seed));
          const output = makeView(engine.memory, dtype, [m], layout(1, lead), () => -7);
          const expected = twin(output);
          engine.run(byName(kernel), { source, positions, output });
          kernel.reference({ source, positions, output: expected });
          expectSame(contents(output), contents(expected));
          release(source, output, expected);
        }
        release(positions);
      }),
      { numRuns: 150 },
    );
  });

  it("never reach beyond the tensor", () => {
    const positions = makeView(engine.memory, "int32", [4], plain(1), (i) => [1, 5, -1, 2 ** 30][i] ?? 0);
    const few = makeView(engine.memory, "float32", [5], plain(1), (i) => i + 1);
    const many = makeView(engine.memory, "float32", [4], plain(1), (i) => i + 1);
    engine.run(byName(takeKernel), { source: few, positions, output: many });
    expect([...contents(many)].slice(0, 4)).toEqual([2, NaN, NaN, NaN]);
    const before = twin(few);
    engine.run(byName(scatterKernel), {
      source: before,
      positions: { ...positions, shape: [5] },
      output: few,
    });
    expect([...contents(few)].slice(0, 8)).toEqual([5, 1, 0, 0, 0, 6, 7, 8]);
  });

  it("are found by argmax as its definition does", () => {
    const values = fc.constantFrom<readonly number[] | undefined>(undefined, [0, 1], extremes, [
      -Infinity,
      NaN,
    ]);
    const length = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(100, 1001));
    fc.assert(
      fc.property(dtypes, fc.nat(9), length, values, fc.nat(), (dtype, rows, n, few, seed) => {
        const next = numbers(seed, (u) => few?.[Math.floor(u * few.length)] ?? u);
        const x = makeView(engine.memory, dtype, [rows, n], layout(2, 1), next);
        const out = makeView(engine.memory, "int32", [rows], layout(1, 1), () => -7);
        const expected = twin(out);
        engine.run(byName(argmaxKernel), { x, axis: 1, out });
        argmaxKernel.reference({ x, axis: 1, out: expected });
        expectSame(contents(out), contents(expected));
        release(x, out, expected);
      }),
      { numRuns: 200 },
    );
  });

  it("go to the definition where types or layouts differ", () => {
    let runs = 0;
    const kernel = (name: string): Kernel<unknown> => ({ name, reference: () => runs++ });
    const x = makeView(engine.memory, "float32", [3, 3], plain(2), (i) => i);
    const integers = makeView(engine.memory, "int32", [3], plain(1), (i) => i);
    const row = { ...x, shape: [3], strides: [1] };
    engine.run(kernel("argmax"), { x, axis: 0, out: integers });
    engine.run(kernel("argmax"), { x: { ...x, strides: [1, 3] }, axis: 1, out: integers });
    engine.run(kernel("argmax"), { x: { ...x, dtype: "int32" }, axis: 1, out: integers });
    engine.run(kernel("takeFlat"), { source: integers, positions: integers, output: integers });
    engine.run(kernel("takeFlat"), { source: x, positions: row, output: row });
    engine.run(kernel("scatterFlat"), {
      source: row,
      positions: integers,
      output: { ...x, strides: [1, 3] },
    });
    engine.run(kernel("scatterFlat"), { source: x, positions: integers, output: x });
    expect(runs).toBe(7);
  });
});
