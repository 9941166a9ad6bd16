import { metricChecks } from "@gradkit/testing";
import { fromData, type Tensor } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as metrics from "./index.ts";
import { metricRows, samplesOf, type MetricFixture } from "./metrics.fixture.ts";

describe.each(metricRows.map((row) => [row.name, row] as const))("%s", (_, row) => {
  it.each(metricChecks(row).map((check) => [check.name, check] as const))("%s", async (_, check) => {
    await check.run();
    expect(check.skip).toBeUndefined();
  });

  it("gives the same for random samples in one batch and in random batches, merged as a random tree", () => {
    fc.assert(fc.property(drawn, (draw) => expectMergeable(row, draw)));
  });
});

interface Draw {
  readonly scores: readonly number[];
  readonly classes: readonly number[];
  readonly cuts: readonly number[];
  readonly merges: readonly number[];
}

/** Up to 12 samples; scores repeat, so that there are ties. */
const drawn: fc.Arbitrary<Draw> = fc.integer({ min: 1, max: 12 }).chain((rows) =>
  fc.record({
    scores: fc.array(fc.integer({ min: -8, max: 8 }).map((x) => x / 2), { minLength: 3 * rows, maxLength: 3 * rows }), // prettier-ignore
    classes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: rows, maxLength: rows }),
    cuts: fc.array(fc.integer({ min: 0, max: rows })),
    merges: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
  }),
);

function expectMergeable({ metric, kind }: MetricFixture, { scores, classes, cuts, merges }: Draw): void {
  const samples = samplesOf(kind, scores, classes);
  const whole = metric.compute(metric.update(metric.init(), ...samples));
  const ends = [...cuts, classes.length].sort((a, b) => a - b);
  const parts = ends.map((end, i) => {
    const [predictions, targets] = samples.map((x) => rowsBetween(x, ends[i - 1] ?? 0, end));
    return metric.update(metric.init(), predictions!, targets!);
  });
  for (let step = 0; parts.length > 1; step++) {
    const [a] = parts.splice(merges[step % merges.length]! % parts.length, 1);
    const at = merges[(step + 7) % merges.length]! % parts.length;
    parts[at] = metric.merge(a, parts[at]);
  }
  expectSame(metric.compute(parts[0]), whole);
}

function rowsBetween(x: Tensor, start: number, end: number): Tensor {
  const perRow = x.size / x.shape[0]!;
  const data = Float64Array.from(x.data().subarray(start * perRow, end * perRow));
  return fromData(data, [end - start, ...x.shape.slice(1)], x.dtype);
}

function expectSame(found: unknown, expected: unknown): void {
  if (typeof expected === "object" && expected !== null) {
    const parts = Object.entries(found as object);
    expect(parts.map(([key]) => key)).toEqual(Object.keys(expected));
    Object.values(expected).forEach((part, i) => {
      expectSame(parts[i]![1], part);
    });
  } else if (Number.isFinite(expected)) {
    const error = Math.abs(Number(found) - Number(expected)) / Math.max(1, Math.abs(Number(expected)));
    expect(error).toBeLessThan(1e-9);
  } else {
    expect(found).toBe(expected);
  }
}

describe("the table of metrics", () => {
  it("has a row for every export", () => {
    const named = metricRows.map(({ name }) => name.split(/[ ,]/)[0]);
    for (const name of Object.keys(metrics).filter((name) => name !== "measure")) {
      expect(named).toContain(name);
    }
  });
});
