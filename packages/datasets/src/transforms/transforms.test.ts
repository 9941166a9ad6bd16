import { describe, expect, test } from "vitest";
import golden from "../../golden/generated-sets.json" with { type: "json" };
import {
  batches,
  minMax,
  oneHotColumns,
  pipeline,
  scale,
  standardize,
  subset,
  syntheticDigits,
  take,
  whiten,
  type Dataset,
  type Transform,
} from "../index.ts";

const { x, standardized, standardizedBySet, minMax: ranged, variances, zca, whitened } = golden.transforms;

const data: Dataset = {
  name: "golden",
  features: Float64Array.from(x),
  featureShape: [4],
  scale: 1,
  labels: new Uint8Array(30),
  classNames: ["a"],
  size: 30,
};

function expectClose(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  const worst = Math.max(
    ...expected.map((value, i) => Math.abs(value - found[i]!) / Math.max(1, Math.abs(value))),
  );
  expect(worst).toBeLessThan(1e-10);
}

/** Fits, and gives what comes out of the set, of a batch and of rows alone, through saved state. */
function through<S>(transform: Transform<S>): number[] {
  const state = JSON.parse(JSON.stringify(transform.fit(data))) as S;
  const whole = Array.from(transform.apply(data, state).features);
  expectClose(transform.applyTo(x, state), whole);
  const some = take(transform.apply(data, state), [29, 3]);
  for (const batch of batches(some, { size: 2, dtype: "float64" })) {
    const width = whole.length / 30;
    expectClose(batch.x.data(), [...whole.slice(29 * width), ...whole.slice(3 * width, 4 * width)]);
  }
  return whole;
}

describe("what NumPy gives", () => {
  test("standardizing", () => {
    expectClose(through(standardize()), standardized);
    expectClose(through(standardize({ per: "set" })), standardizedBySet);
  });

  test("bringing into a range", () => {
    expectClose(through(minMax()), ranged);
    expectClose(
      through(minMax({ range: [-1, 1] })),
      ranged.map((value) => 2 * value - 1),
    );
  });

  test("whitening", () => {
    expectClose(through(whiten({ kind: "zca" })), whitened);
    const state = whiten({ kind: "zca" }).fit(data);
    expectClose(state.matrix, zca);
    expectClose(state.variances, variances);
  });
});

test("principal components are uncorrelated, with variance 1", () => {
  const components = through(whiten({ components: 3, epsilon: 0 }));
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 3; b++) {
      let sum = 0;
      for (let row = 0; row < 30; row++) {
        sum += components[3 * row + a]! * components[3 * row + b]!;
      }
      expect(sum / 30).toBeCloseTo(a === b ? 1 : 0, 10);
    }
  }
});

test("features that never change do no harm", () => {
  const flat: Dataset = { ...data, features: new Float64Array(120).fill(3) };
  for (const transform of [standardize(), minMax(), whiten({ epsilon: 0 })]) {
    const fitted: Transform<never> = transform as Transform<never>;
    expect(new Set(fitted.apply(flat, fitted.fit(flat)).features)).toEqual(new Set([0]));
  }
});

test("equal numbers whose mean is rounded do not vary, and rows that differ are not blown up", () => {
  const tenths: Dataset = { ...data, features: new Float64Array(120).fill(0.1) };
  expect(new Float64Array(30).fill(0.1).reduce((sum, value) => sum + value) / 30).not.toBe(0.1);
  for (const per of ["feature", "set"] as const) {
    const state = standardize({ per }).fit(tenths);
    expect(new Set([...state.mean, ...state.deviation])).toEqual(new Set([0.1, 1]));
    expect(standardize().applyTo([0.1, 0.1, 0.1, 1.1], state)).toEqual(Float64Array.of(0, 0, 0, 1));
  }
});

test.each([NaN, Infinity])(
  "a set with %d in it is not fitted: what is saved would be another number",
  (value) => {
    const features = data.features.slice();
    features[30] = value;
    for (const transform of [standardize(), minMax(), whiten()]) {
      expect(() => transform.fit({ ...data, features })).toThrow(
        `${transform.name}: feature (or channel) 2 of golden is no finite number in some row; fill in what is missing`,
      );
    }
  },
);

test("images are standardized as they are in a batch, per channel too, and stay bytes until then", () => {
  const { train } = syntheticDigits({ train: 50, test: 1 });
  const bySet = standardize({ per: "set" });
  const state = bySet.fit(train);
  expect(state.mean[0]).toBeGreaterThan(0.05);
  expect(state.mean[0]).toBeLessThan(0.3);
  const made = bySet.apply(train, state);
  expect(made.featureShape).toEqual([28, 28]);
  const values = Array.from(made.features);
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0, 10);
  const colour: Dataset = { ...train, featureShape: [14, 28, 2] };
  expect(standardize({ per: "channel" }).fit(colour).mean).toHaveLength(2);
  expect(standardize({ per: "channel" }).fit(train)).toEqual(state);
});

test("columns of codes become columns of zeros and ones", () => {
  const pets: Dataset = {
    ...data,
    features: Float64Array.of(2, 10, 0, 20, 2, 30),
    featureShape: [2],
    size: 3,
  };
  const codes = oneHotColumns([0]);
  const state = codes.fit(pets);
  expect(state).toEqual({ width: 2, columns: [{ column: 0, values: [0, 2] }], unknown: "error" });
  expect([...codes.apply(pets, state).features]).toEqual([0, 1, 10, 1, 0, 20, 0, 1, 30]);
  expect(() => codes.applyTo([1, 5], state)).toThrow(
    "oneHotColumns: column 0 has the value 1, which no fitted row had",
  );
  expect([...oneHotColumns([0]).applyTo([1, 5], { ...state, unknown: "zeros" })]).toEqual([0, 0, 5]);
  expect(() => oneHotColumns([2]).fit(pets)).toThrow("there is no column 2 in the 2 of golden");
  const single = oneHotColumns([0]);
  const one = subset(pets, 0, 1);
  expect([...single.apply(one, single.fit(one)).features]).toEqual([1, 10]);
});

test("a pipeline fits each step on what those before it make", () => {
  const both = pipeline(scale(10), standardize(), minMax());
  expectClose(through(both), ranged);
  expect(both.name).toBe("pipeline(scale, standardize, minMax)");
});

describe("refuse what makes no sense", () => {
  test.each<[() => unknown, string]>([
    [() => scale(Infinity), "scale: factor is Infinity"],
    [() => minMax({ range: [1, 1] }), "minMax: range is [1, 1]"],
    [() => whiten({ components: 0 }), "whiten: components is 0"],
    [() => whiten({ epsilon: -1 }), "whiten: epsilon is -1"],
    [() => whiten({ components: 5 }).fit(data), "golden has 4 features"],
    [() => standardize().fit(subset(data, 0, 0)), "standardize: golden has no rows to fit"],
    [() => standardize().applyTo([1, 2, 3], standardize().fit(data)), "3 numbers are not whole rows of 4"],
    [
      () => standardize().apply({ ...data, featureShape: [2], size: 60 }, standardize().fit(data)),
      "standardize: it was fitted on rows of 4 numbers, but golden has rows of 2",
    ],
  ])("%#", (make, message) => {
    expect(make).toThrow(message);
  });
});
