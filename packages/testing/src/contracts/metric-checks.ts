import { fromData, type Tensor } from "@gradkit/tensor";
import type { Check } from "./check.ts";

/** What the contract needs of a metric. */
export interface CheckedMetric {
  init(): unknown;
  update(state: unknown, predictions: Tensor, targets: Tensor): unknown;
  merge(a: unknown, b: unknown): unknown;
  compute(state: unknown): unknown;
}

/** Predictions and targets; their first axis counts samples. */
export type Samples = readonly [predictions: Tensor, targets: Tensor];

/** One metric under the contract. */
export interface MetricRow {
  readonly name: string;
  readonly metric: CheckedMetric;
  /** From 2 to 8 samples: the contract tries every way to cut them into batches. */
  readonly samples: () => Samples;
  /** The smallest and the largest value that any number of the result may have. */
  readonly range: readonly [least: number, most: number];
  /** The value of nothing; default NaN. */
  readonly ofNothing?: unknown;
}

/** Rounding of sums in another order. */
const tolerance = 1e-10;

/**
 * What every metric owes: the same value however samples are cut into batches, merged and ordered, a state of plain
 * data that nobody changes, a value of nothing, values in its range.
 *
 * @example
 * import { metricChecks } from "@gradkit/testing";
 * import { ones, sum, type Tensor } from "@gradkit/tensor";
 * const total = {
 *   init: () => 0,
 *   update: (state: number, predictions: Tensor) => state + sum(predictions).item(),
 *   merge: (a: number, b: number) => a + b,
 *   compute: (state: number) => state,
 * };
 * const samples = () => [ones([3]), ones([3])] as const;
 * const checks = metricChecks({ name: "total", metric: total, samples, range: [0, Infinity], ofNothing: 0 });
 * for (const check of checks) {
 *   await check.run();
 * }
 * console.log(checks[0]?.name); // gives the same for one batch as for any batches, merged in any order
 */
export function metricChecks(row: MetricRow): Check[] {
  return [
    {
      name: "gives the same for one batch as for any batches, merged in any order",
      run: () => requireMergeable(row),
    },
    { name: "does not depend on the order of samples", run: () => requireOrderless(row) },
    { name: "is unchanged by merging with nothing, and by an empty batch", run: () => requireIdentity(row) },
    { name: "has a state that survives JSON", run: () => requirePlain(row) },
    { name: "leaves given states as they are", run: () => requirePure(row) },
    { name: "has its documented value of nothing", run: () => requireOfNothing(row) },
    { name: "stays in its range", run: () => requireRange(row) },
  ];
}

/** The metric's state after the samples from `start` to `end`, in one batch. */
function stateOf({ metric }: MetricRow, samples: Samples, start = 0, end = rowsOf(samples)): unknown {
  return metric.update(metric.init(), ...chosen(samples, range(start, end)));
}

function wholeOf(row: MetricRow): unknown {
  return row.metric.compute(stateOf(row, row.samples()));
}

function requireMergeable(row: MetricRow): void {
  const { metric, name } = row;
  const samples = row.samples();
  const rows = rowsOf(samples);
  if (rows < 2 || rows > 8) {
    throw new RangeError(
      `${name}: give from 2 to 8 samples, not ${rows}: there are 2^(n - 1) ways to cut them.`,
    );
  }
  const whole = wholeOf(row);
  // Each bit says whether there is a cut behind a sample.
  for (let cuts = 0; cuts < 2 ** (rows - 1); cuts++) {
    const ends = Array.from({ length: rows }, (_, i) => i + 1).filter(
      (end) => end === rows || ((cuts >> (end - 1)) & 1) === 1,
    );
    const parts = ends.map((end, i) => stateOf(row, samples, ends[i - 1] ?? 0, end));
    const places = ends.map((end, i) => range(ends[i - 1] ?? 0, end));
    const what = `${name} in batches of ${places.map(({ length }) => length).join(", ")}`;
    const updated = places.reduce<unknown>(
      (state, batch) => metric.update(state, ...chosen(samples, batch)),
      metric.init(),
    );
    requireSame(`${what}, one after the other`, metric.compute(updated), whole);
    requireSame(`${what}, merged`, metric.compute(parts.reduce((a, b) => metric.merge(a, b))), whole);
    const backwards = parts.reduceRight((a, b) => metric.merge(a, b));
    requireSame(`${what}, merged from the last`, metric.compute(backwards), whole);
    const nested = parts.reduceRight((a, b) => metric.merge(b, a));
    requireSame(`${what}, merged in pairs from the end`, metric.compute(nested), whole);
  }
}

function requireOrderless(row: MetricRow): void {
  const { metric, name } = row;
  const samples = row.samples();
  const rows = rowsOf(samples);
  const whole = wholeOf(row);
  for (let shift = 0; shift < rows; shift++) {
    const rotated = range(0, rows).map((i) => (i + shift) % rows);
    for (const order of [rotated, [...rotated].reverse()]) {
      const value = metric.compute(metric.update(metric.init(), ...chosen(samples, order)));
      requireSame(`${name} in the order ${order.join(", ")}`, value, whole);
    }
  }
}

function requireIdentity(row: MetricRow): void {
  const { metric, name } = row;
  const samples = row.samples();
  const state = stateOf(row, samples);
  requireSame(`${name}: the state merged with nothing`, metric.merge(state, metric.init()), state);
  requireSame(`${name}: nothing merged with the state`, metric.merge(metric.init(), state), state);
  const after = metric.update(state, ...chosen(samples, []));
  requireSame(`${name} after an empty batch`, metric.compute(after), metric.compute(state));
}

function requirePlain(row: MetricRow): void {
  const { metric, name } = row;
  const samples = row.samples();
  const revived = (state: unknown): unknown => JSON.parse(JSON.stringify(state));
  for (const state of [metric.init(), stateOf(row, samples)]) {
    requireSame(`${name}: the state read back from JSON`, revived(state), state);
  }
  const first = revived(stateOf(row, samples, 0, 1));
  const rest = metric.update(first, ...chosen(samples, range(1, rowsOf(samples))));
  requireSame(`${name}, carried on from JSON`, metric.compute(rest), wholeOf(row));
}

function requirePure(row: MetricRow): void {
  const { metric, name } = row;
  const samples = row.samples();
  const state = stateOf(row, samples);
  const before = JSON.stringify(state);
  metric.update(state, ...samples);
  metric.merge(state, state);
  metric.compute(state);
  if (JSON.stringify(state) !== before) {
    throw new Error(`${name} changes a state that it was given: ${before} became ${JSON.stringify(state)}.`);
  }
}

function requireOfNothing({ name, metric, ...row }: MetricRow): void {
  const expected = "ofNothing" in row ? row.ofNothing : NaN;
  requireSame(`${name} of nothing`, metric.compute(metric.init()), expected);
}

function requireRange(row: MetricRow): void {
  const [least, most] = row.range;
  const numbers = numbersIn(wholeOf(row));
  if (numbers.length === 0) {
    throw new Error(`${row.name} gives no number for its samples.`);
  }
  for (const value of numbers) {
    if (!(value >= least - tolerance && value <= most + tolerance)) {
      throw new Error(`${row.name} must lie in [${least}, ${most}], but is ${value}.`);
    }
  }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "object" && value !== null) {
    return Object.values(value).flatMap((part) => numbersIn(part));
  }
  return typeof value === "number" ? [value] : [];
}

/** Throws unless two values of plain data are the same, numbers up to rounding. */
function requireSame(what: string, found: unknown, expected: unknown): void {
  if (!isSame(found, expected)) {
    throw new Error(`${what} must be ${shown(expected)}, but is ${shown(found)}.`);
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return Object.is(a, b);
  }
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    left.length === right.size && left.every(([key, part]) => right.has(key) && isSame(part, right.get(key)))
  );
}

/** JSON has no NaN. */
function shown(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? String(part) : part));
}

function rowsOf([predictions]: Samples): number {
  return predictions.shape[0] ?? 0;
}

function chosen(samples: Samples, places: readonly number[]): Samples {
  const [predictions, targets] = samples;
  return [rowsAt(predictions, places), rowsAt(targets, places)];
}

function rowsAt(x: Tensor, places: readonly number[]): Tensor {
  const perRow = x.size / (x.shape[0] ?? 1);
  const data = x.data();
  const picked = places.flatMap((place) => [...data.subarray(place * perRow, (place + 1) * perRow)]);
  return fromData(Float64Array.from(picked), [places.length, ...x.shape.slice(1)], x.dtype);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
