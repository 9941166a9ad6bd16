import { fromData, sub, type DType } from "@gradkit/tensor";
import { expect, it } from "vitest";
import golden from "../golden/metrics.json";
import * as metrics from "./index.ts";
import { measure, type Metric } from "./index.ts";

type AnyMetric = Metric<unknown, unknown>;
type Factory = (...args: readonly unknown[]) => AnyMetric;

const samples = golden.samples.map(({ shape, data, dtype }) =>
  fromData(Float64Array.from(data), shape, dtype as DType),
);
const byName = metrics as unknown as Readonly<Record<string, AnyMetric | Factory>>;
const cases = golden.rows.map(
  (row, i) => [`${row.name}(${JSON.stringify(row.arguments)}), row ${i}`, row] as const,
);

it.each(cases)("%s gives the value of scikit-learn or NumPy", (_, { name, ...row }) => {
  // The golden values have the spread of differences.
  const args: readonly unknown[] = name === "meanWithSpread" ? [sub] : (row.arguments ?? []);
  const found = byName[name]!;
  const metric = typeof found === "function" ? found(...args) : found;
  expectClose(measure(metric, samples[row.predictions]!, samples[row.targets]!), row.value);
});

it("has golden values of every metric", () => {
  const names = new Set(golden.rows.map(({ name }) => name));
  expect([...names, "collection", "measure"].sort()).toEqual(Object.keys(metrics).sort());
});

function expectClose(found: unknown, expected: unknown): void {
  if (typeof expected === "number") {
    expect(Math.abs(Number(found) - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(1e-10);
  } else if (
    typeof expected === "object" &&
    expected !== null &&
    typeof found === "object" &&
    found !== null
  ) {
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    const parts = new Map<string, unknown>(Object.entries(found));
    for (const [key, part] of Object.entries(expected)) {
      expectClose(parts.get(key), part);
    }
  } else {
    // JSON has no infinity; the script writes its name.
    expect(String(found)).toBe(expected);
  }
}
