import { referenceBackend, type DType, type ReduceKernel } from "@gradkit/backend";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { expectClose, expectSame } from "../test-support/compare.fixture.ts";
import { readyTeam } from "../test-support/team.fixture.ts";
import { contents, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";
import { splitKernels } from "../threads/split-kernels.ts";
import { createReduce } from "./reduce.ts";
import { RowPlan } from "./row-plan.ts";

const kernels: readonly ReduceKernel[] = [
  { name: "sum", initial: 0, step: (total, x) => total + x },
  { name: "max", initial: -Infinity, step: (best, x) => Math.max(best, x) },
  { name: "min", initial: Infinity, step: (best, x) => Math.min(best, x) },
];
/** Shapes of the input and of the output, folded in parts or just below that. */
const cases: readonly (readonly [shape: number[], outShape: number[]])[] = [
  [[65_535], [1]],
  [[65_536], [1]],
  [[150_001], [1]],
  [
    [4095, 17],
    [1, 17],
  ],
  [
    [4096, 3],
    [1, 3],
  ],
  [
    [9001, 5],
    [1, 5],
  ],
  [
    [5000, 64],
    [1, 64],
  ],
];

describe.each([2, 3])("long folds shared by %i threads", async (size) => {
  const { team, memory, kernels: alone } = await readyTeam(size, 1);
  const engine = (version: typeof alone) =>
    createReduce({
      memory,
      kernels: version,
      reference: referenceBackend(memory),
      matmulScratch: memory.workspace(alone.matmulScratchBytes()),
      plan: new RowPlan(),
    });
  const [single, shared] = [engine(alone), engine(splitKernels(team, alone))];
  const reference = referenceBackend(memory);
  let run = vi.spyOn(team, "run");
  beforeEach(() => {
    run = vi.spyOn(team, "run");
    vi.spyOn(team, "helps").mockImplementation((work, least) => work >= least);
  });

  it.each(kernels)("$name gives the same bits as one thread, and agrees with the reference", (kernel) => {
    for (const dtype of ["float32", "float64"] as const satisfies DType[]) {
      for (const [shape, outShape] of cases) {
        const layout = { ...plain(shape.length), lead: 1 };
        const x = makeView(memory, dtype, shape, layout, numbers(3));
        const outputs = [0, 1, 2].map(() => makeView(memory, dtype, outShape, plain(shape.length), () => -7));
        const [one, many, expected] = outputs as [typeof x, typeof x, typeof x];
        single(kernel, x, one);
        run.mockClear();
        shared(kernel, x, many);
        expect(run.mock.calls.length > 0).toBe(shape.reduce((product, length) => product * length) >= 65_536);
        reference.reduce(kernel, x, expected);
        expectSame(contents(many), contents(one));
        const tolerance = kernel.name !== "sum" ? 0 : dtype === "float32" ? 1e-6 : 1e-12;
        expectClose(contents(one), contents(expected), tolerance, 100 * tolerance);
        [x, ...outputs].forEach(({ block }) => memory.release(block));
      }
    }
  });

  it("passes NaN and infinities on from any part", () => {
    for (const [value, sum] of [
      [NaN, NaN],
      [Infinity, Infinity],
    ] as const) {
      for (const at of [0, 70_000, 150_000]) {
        const x = makeView(memory, "float32", [150_001], plain(1), (i) => (i === at ? value : 1));
        const out = makeView(memory, "float32", [1], plain(1), () => 0);
        const again = twin(out);
        single(kernels[0]!, x, out);
        single(kernels[1]!, x, again);
        expect([contents(out)[0], contents(again)[0]]).toEqual([sum, value]);
        [x, out, again].forEach(({ block }) => memory.release(block));
      }
    }
  });
});
