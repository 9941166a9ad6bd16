import { normal, sigmoid, summarize } from "@gradkit/layers";
import { expect, test } from "vitest";
import type { Course } from "../course/course.ts";
import { testContext } from "../context.fixture.ts";
import { e3MnistFinal } from "../e3-mnist-final.ts";
import { batchTable } from "./curve-table.ts";
import { imageNetwork } from "./image-network.ts";
import { finalMean } from "./repeated.ts";
import { seeds } from "./seeds.ts";
import { smallConvolution } from "./small-convolution.ts";
import { spreadBy, spreadTable } from "./spread-table.ts";

const folder = process.env["GRADKIT_DATA"];

function course(accuracies: readonly number[]): Course {
  const model = imageNetwork([4, 2], [], normal(1));
  const scores = accuracies.map((accuracy) => ({ loss: 1 - accuracy, accuracy }));
  return {
    model,
    params: [],
    epochs: scores.map((train, epoch) => ({ epoch, train, after: { test: { loss: 2, accuracy: 0.5 } } })),
    batches: scores,
    divergedIn: undefined,
  };
}

test("networks have the stated weights", () => {
  const { parameters } = summarize(imageNetwork([784, 300, 10], [sigmoid()], normal(1)), [784]);
  expect(parameters).toBe(784 * 300 + 300 + 300 * 10 + 10);
  expect(smallConvolution().outputShape([784])).toEqual([10]);
});

test("means and spreads are over courses, at each epoch", () => {
  const courses = [course([0.2, 0.4]), course([0.4, 0.8])];
  expect(finalMean(courses, "train", "accuracy")).toBeCloseTo(0.6, 12);
  expect(finalMean(courses, "test", "loss")).toBe(2);
  expect(finalMean(courses, "nowhere", "loss")).toBeNaN();
  const { mean, deviation } = spreadBy([[1, 2], [3, 2]]); // prettier-ignore
  expect(mean).toEqual([2, 2]);
  expect(deviation).toEqual([Math.SQRT2, 0]);
  const { columns, rows } = spreadTable("both", courses, "test");
  expect(columns).toHaveLength(9);
  expect(rows.map(([epoch, , , accuracy]) => [epoch, Number(Number(accuracy).toFixed(12))])).toEqual([
    [1, 0.3],
    [2, 0.6],
  ]);
  expect(batchTable(["a", "b"], courses).rows).toEqual([
    [0, 0.2, 0.4],
    [1, 0.4, 0.8],
  ]);
});

test("seeds come from the experiment's generator, one when quick", () => {
  expect(seeds(3, testContext())).toHaveLength(1);
  const three = seeds(3, testContext({ quick: false }));
  expect(new Set(three).size).toBe(3);
  expect(seeds(3, testContext({ quick: false }))).toEqual(three);
});

test.skipIf(!folder)("e3 runs on the first images, with all figures it has to show", async () => {
  const { rows, tables, figures, notes } = await e3MnistFinal.run(
    testContext({ data: { folder, offline: true } }),
  );
  expect(rows.map(({ reported }) => reported)).toEqual([0.465, 0.909, 0.508, 0.902, null, null]);
  expect(rows.every(({ measured }) => Number.isFinite(measured))).toBe(true);
  expect(tables[0]?.rows).toHaveLength(5);
  expect(figures).toHaveLength(1);
  expect(notes.some((note) => note.startsWith("Quick:"))).toBe(true);
});
