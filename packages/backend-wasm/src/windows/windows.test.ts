import { elements, type Kernel, type View } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, extremes, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";
import { foldKernel, largestKernel, unfoldKernel, windowCases } from "./window-kernels.fixture.ts";
import type { Window } from "./window.ts";

const windowsShape = (shape: readonly number[], { places, size }: Window): number[] => [
  shape[0]!,
  ...places,
  ...size,
  shape[3]!,
];

/** The kernel by name only: it fails where the engine leaves it to the definition. */
const byName = <A>({ name }: Kernel<A>): Kernel<A> => ({
  name,
  reference: () => expect.fail(`${name} went to the reference.`),
});

describe.each(engines())("windows in %s", (_, engine) => {
  const layout = (rank: number, lead: number) => ({ ...plain(rank), lead });
  const release = (...views: View[]): void => views.forEach((view) => engine.memory.release(view.block));

  it.each(["float32", "float64"] as const)("of %s unfold and fold as their definitions do", (dtype) => {
    fc.assert(
      fc.property(windowCases, fc.nat(3), fc.nat(), ({ shape, window }, lead, seed) => {
        for (const [kernel, out] of [
          [unfoldKernel, "windows"],
          [foldKernel, "images"],
        ] as const) {
          const images = makeView(engine.memory, dtype, shape, layout(4, lead), numbers(seed));
          const all = windowsShape(shape, window);
          const windows = makeView(engine.memory, dtype, all, layout(6, lead), numbers(seed + 1));
          const args = { images, windows, window };
          const expected = { ...args, [out]: twin(args[out]) };
          engine.run(byName(kernel), args);
          kernel.reference(expected);
          expectSame(contents(args[out]), contents(expected[out]));
          release(images, windows, expected[out]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(["float32", "float64"] as const)("of %s find the largest as the definition does", (dtype) => {
    const values = fc.constantFrom<readonly number[]>([0, 1, 2, NaN], extremes, [-Infinity], [NaN, -0, 0]);
    fc.assert(
      fc.property(windowCases, values, fc.nat(), ({ shape, window }, few, seed) => {
        const next = numbers(seed, (u) => few[Math.floor(u * few.length)]!);
        const images = makeView(engine.memory, dtype, shape, layout(4, 1), next);
        const places = [shape[0]!, ...window.places, shape[3]!];
        const positions = makeView(engine.memory, "int32", places, layout(4, 1), () => -7);
        const expected = twin(positions);
        engine.run(byName(largestKernel), { images, positions, window });
        largestKernel.reference({ images, positions: expected, window });
        expectSame(contents(positions), contents(expected));
        release(images, positions, expected);
      }),
      { numRuns: 200 },
    );
  });

  it("leave other types and layouts to the definition", () => {
    const window: Window = {
      size: [1, 1],
      stride: [1, 1],
      dilation: [1, 1],
      padding: [0, 0],
      places: [2, 2],
    };
    const shape = [1, 2, 2, 2];
    const plainImages = makeView(engine.memory, "float32", shape, plain(4), (i) => i);
    const plainWindows = makeView(engine.memory, "float32", windowsShape(shape, window), plain(6), (i) => i);
    const integers = makeView(engine.memory, "int32", shape, plain(4), (i) => i);
    const transposed = makeView(
      engine.memory,
      "float32",
      shape,
      { ...plain(4), order: [0, 2, 1, 3] },
      (i) => i,
    );
    let runs = 0;
    const kernel: Kernel<unknown> = { name: "unfold", reference: () => runs++ };
    engine.run(kernel, { images: integers, windows: { ...plainWindows, dtype: "int32" }, window });
    engine.run(kernel, { images: transposed, windows: plainWindows, window });
    engine.run(kernel, { images: plainImages, windows: plainWindows, window: { ...window, places: [2, 3] } });
    engine.run(kernel, { images: plainImages, windows: plainWindows, window: { ...window, stride: [0, 1] } });
    engine.run(kernel, { images: plainImages, windows: plainWindows, window: { ...window, size: 1 } });
    engine.run(kernel, { images: plainImages, windows: plainWindows });
    expect(runs).toBe(6);
    engine.run(kernel, { images: plainImages, windows: plainWindows, window });
    expect(runs).toBe(6);
    expect([...elements(plainWindows)].slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
