import { xor } from "@gradkit/datasets";
import { expect, test } from "vitest";
import { c1Synth } from "./c1-synth.ts";
import { c3SpiralAdagrad } from "./c3-spiral-adagrad.ts";
import { c3SpiralAdam } from "./c3-spiral-adam.ts";
import { c3SpiralRmsprop } from "./c3-spiral-rmsprop.ts";
import { c3SpiralSgd } from "./c3-spiral-sgd.ts";
import { testContext } from "./context.fixture.ts";
import type { Findings } from "./experiment.ts";
import { expectReported } from "./expect-reported.fixture.ts";
import golden from "./golden/plane.json" with { type: "json" };
import { planeCourse } from "./plane/plane-course.ts";
import { stated } from "./plane/plane-sweeps.ts";

test("c1 is NumPy's, sample by sample", async () => {
  const findings = await c1Synth.run(testContext());
  expectReported(findings);
  const losses = findings.tables.map(({ rows }) => rows.map(([, loss]) => loss));
  expectClose(losses[0], golden.synth.normal, 1e-10);
  expectClose(losses[1], golden.synth.whole, 1e-10);
});

test("c2 is NumPy's, sample by sample", async () => {
  const { seed, losses } = golden.xor;
  const { epochs } = await planeCourse(xor(), stated, { epochs: losses.length, seed }, testContext());
  expectClose(
    epochs.map(({ train }) => train.loss),
    losses,
    1e-10,
  );
});

test.each([
  [c3SpiralAdagrad, ["float64"], [golden.spiral.adagrad]],
  [c3SpiralRmsprop, ["float64"], [golden.spiral.rmsprop]],
  [c3SpiralAdam, ["float64"], [golden.spiral.adam]],
  [
    c3SpiralSgd,
    ["float64", "float64, rate inside the velocity"],
    [golden.spiral.sgd, golden.spiral.classical],
  ],
] as const)("$id is NumPy's while sums stay together", async (experiment, names, expected) => {
  const findings = await experiment.run(testContext());
  names.forEach((name, i) => {
    const rows = tableOf(findings, name).slice(0, expected[i]?.length);
    expectClose(rows.flat(), expected[i]?.flat() ?? [], 1e-6);
  });
  // AdaGrad's first step is the sign of each gradient, so float32 goes its own way from the start.
  const single = tableOf(findings, "float32").map(([, , loss]) => Number(loss));
  expect(near(single[0], expected[0][0]?.[2], 1e-6)).toBe(true);
  expect(single.at(-1)).toBeLessThan(1);
});

function tableOf({ tables }: Findings, name: string): Findings["tables"][number]["rows"] {
  return tables.find((table) => table.name === name)?.rows ?? [];
}

function near(found: unknown, expected: number | undefined, within: number): boolean {
  return typeof found === "number" && expected !== undefined && Math.abs(found - expected) <= within;
}

function expectClose(
  found: readonly unknown[] | undefined,
  expected: readonly number[],
  within: number,
): void {
  expect(found).toHaveLength(expected.length);
  const apart = expected.filter((value, i) => !near(found?.[i], value, within));
  expect(apart).toEqual([]);
}
