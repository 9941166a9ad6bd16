import type { Kernel, View } from "@gradkit/backend";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSame } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";
import { convolutionKernels } from "./convolution-kernels.fixture.ts";
import { windowCases } from "./window-kernels.fixture.ts";
import type { Window } from "./window.ts";

/** The kernel by name only: it fails where the engine leaves it to the definition. */
const byName = <A>({ name }: Kernel<A>): Kernel<A> => ({
  name,
  reference: () => expect.fail(`${name} went to the reference.`),
});

/** Products and sums of such numbers are exact, in whatever order. */
const whole = (seed: number): (() => number) => numbers(seed, (u) => Math.floor(u * 9) - 4);

describe.each(engines())("convolutions in %s", (_, engine) => {
  const viewsOf = (
    dtype: "float32" | "float64",
    shape: readonly number[],
    window: Window,
    outputs: number,
    seed: number,
  ) => {
    const make = (lengths: readonly number[], lead: number): View =>
      makeView(engine.memory, dtype, lengths, { ...plain(lengths.length), lead }, whole(seed + lead));
    return {
      images: make(shape, 1),
      weights: make([...window.size, shape[3]!, outputs], 2),
      results: make([shape[0]!, ...window.places, outputs], 3),
      window,
    };
  };
  const release = (...views: View[]): void => views.forEach((view) => engine.memory.release(view.block));
  const check = (make: () => ReturnType<typeof viewsOf>): void => {
    for (const [kernel, written] of convolutionKernels) {
      const args = make();
      const expected = { ...args, [written]: twin(args[written]) };
      engine.run(byName(kernel), args);
      kernel.reference(expected);
      expectSame(contents(args[written]), contents(expected[written]));
      release(expected[written], args.images, args.weights, args.results);
    }
  };

  it.each(["float32", "float64"] as const)("of %s are what their definitions say", (dtype) => {
    const outputs = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 21, 33);
    fc.assert(
      fc.property(windowCases, outputs, fc.nat(), ({ shape, window }, channels, seed) => {
        fc.pre(shape[0]! > 0 && window.places[0] > 0 && window.places[1] > 0);
        check(() => viewsOf(dtype, shape, window, channels, seed));
      }),
      { numRuns: 300 },
    );
  });

  it.each([6, 40])("of many images are sums over blocks of them, for %i outputs", (outputs) => {
    const window: Window = {
      size: [5, 5],
      stride: [1, 1],
      dilation: [1, 1],
      padding: [2, 2],
      places: [28, 28],
    };
    check(() => viewsOf("float32", [23, 28, 28, 1], window, outputs, 5));
  });

  it("whose windows of one image are too many are left to the definition, as are other types", () => {
    const window: Window = {
      size: [5, 5],
      stride: [1, 1],
      dilation: [1, 1],
      padding: [2, 2],
      places: [90, 90],
    };
    const large = viewsOf("float32", [1, 90, 90, 1], window, 2, 0);
    const small = viewsOf("float32", [1, 9, 9, 1], { ...window, places: [9, 9] }, 2, 0);
    let runs = 0;
    const kernel: Kernel<unknown> = { name: "convolve", reference: () => runs++ };
    engine.run(kernel, large);
    engine.run(kernel, { ...small, images: { ...small.images, dtype: "int32" } });
    engine.run(kernel, { ...small, window: { ...small.window, places: [9, 8] } });
    engine.run(kernel, { images: small.images, window });
    expect(runs).toBe(4);
    engine.run(kernel, small);
    expect(runs).toBe(4);
    release(large.images, large.weights, large.results, small.images, small.weights, small.results);
  });
});
