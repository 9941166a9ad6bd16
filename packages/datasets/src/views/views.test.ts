import { rng } from "@gradkit/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  batches,
  bootstrap,
  cache,
  concat,
  filter,
  map,
  overSample,
  regressionPlane,
  subset,
  take,
  underSample,
  zip,
  type Dataset,
} from "../index.ts";

/** Row i is four bytes 4 i, 4 i + 1, ... with label i mod 3. */
function bytes(size: number): Dataset {
  return {
    name: "bytes",
    features: Uint8Array.from({ length: 4 * size }, (_, i) => i % 256),
    featureShape: [2, 2],
    scale: 1 / 255,
    labels: Uint8Array.from({ length: size }, (_, i) => i % 3),
    classNames: ["a", "b", "c"],
    size,
  };
}

/** All rows as batches show them. */
function shown(dataset: Dataset, size = 7): { x: number[]; y: number[] } {
  const [x, y]: [number[], number[]] = [[], []];
  for (const batch of batches(dataset, { size, dtype: "float64" })) {
    x.push(...batch.x.data());
    y.push(...batch.y.data());
  }
  return { x, y };
}

const first = (dataset: Dataset): number[] =>
  Array.from(dataset.features).filter((_, i) => i % (dataset.features.length / dataset.size) === 0);

describe("views of rows", () => {
  test("of views of views show the rows of the set below, whatever order they are made in", () => {
    const rows = (size: number) => fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        rows(30).chain((outer) => rows(outer.length).map((inner) => ({ outer, inner }))),
        fc.boolean(),
        ({ outer, inner }, mapped) => {
          const base = mapped ? map(bytes(30), (row) => row.map((value) => 255 * value)) : bytes(30);
          const view = take(take(base, outer), inner);
          const expected = inner.map((row) => (4 * outer[row]!) % 256);
          expect(first(view).map(Math.round)).toEqual(expected);
          expect([...view.labels]).toEqual(inner.map((row) => outer[row]! % 3));
          expect(shown(view).y).toEqual([...view.labels]);
          const part = subset(view, 0, Math.ceil(inner.length / 2));
          expect(first(part).map(Math.round)).toEqual(expected.slice(0, part.size));
        },
      ),
    );
  });

  test("do not copy features until somebody reads them", () => {
    const base = bytes(10);
    const view = take(base, [3, 1]);
    expect(view.view).toMatchObject({ base });
    expect(Object.keys(view)).not.toContain("view");
    expect(view.features).toEqual(Uint8Array.of(12, 13, 14, 15, 4, 5, 6, 7));
    expect(view.features).toBe(view.features);
    const copy = { ...view, name: "copy" };
    expect(copy.view).toBeUndefined();
    expect(shown(copy)).toEqual(shown(view));
  });

  test("of no rows have none", () => {
    const none = take(bytes(3), []);
    expect([none.size, none.features.length, shown(none)]).toEqual([0, 0, { x: [], y: [] }]);
  });
});

describe("concat", () => {
  test("has the rows of all parts, in order and at random, each with its own scale", () => {
    const doubled: Dataset = { ...bytes(5), scale: 2 };
    const all = concat([bytes(3), take(doubled, [4, 0]), bytes(1)]);
    expect(all.size).toBe(6);
    expect(shown(all).x.filter((_, i) => i % 4 === 0)).toEqual([0, 4 / 255, 8 / 255, 32, 0, 0]);
    expect(shown(take(all, [5, 3, 0, 4])).x.filter((_, i) => i % 4 === 0)).toEqual([0, 32, 0, 0]);
    expect([...all.labels]).toEqual([0, 1, 2, 1, 0, 0]);
  });

  test("refuses what does not fit together", () => {
    expect(() => concat([])).toThrow("concat: there is no set");
    const other = { ...bytes(2), classNames: ["x"] };
    expect(() => concat([bytes(2), other])).toThrow(
      "concat: bytes has the classNames [x], but bytes has [a, b, c].",
    );
    const flat = { ...bytes(2), featureShape: [4] };
    expect(() => concat([bytes(2), flat])).toThrow("featureShape [4]");
    expect(() =>
      concat([{ ...regressionPlane(), classNames: bytes(1).classNames, featureShape: [2, 2] }, bytes(1)]),
    ).toThrow("kind of labels");
  });
});

describe("map, filter and zip", () => {
  test("map in place and to another shape, with the number of the row", () => {
    const negated = map(bytes(3), (row) => {
      row.forEach((value, i) => (row[i] = -value));
    });
    expect(shown(negated).x[5]).toBe(-5 / 255);
    const sums = map(bytes(3), (row, index) => [row.reduce((a, b) => a + b, 0) * 255, index], {
      featureShape: [2],
    });
    expect(shown(sums).x.map(Math.round)).toEqual([6, 0, 22, 1, 38, 2]);
    expect(shown(take(sums, [2])).x.map(Math.round)).toEqual([38, 2]);
    expect(() => shown(map(bytes(3), () => [1, 2, 3]))).toThrow("map: the function gave 3 numbers for row 0");
  });

  test("map sees what a batch sees, also of bytes and of views", () => {
    const seen: number[] = [];
    shown(map(take(bytes(9), [8]), (row) => void seen.push(row[0]!)));
    expect(seen).toEqual([32 / 255]);
  });

  test("filter keeps rows by features, label and number", () => {
    const kept = filter(
      bytes(3000),
      ({ features, label, index }) => label === 1 && index > 1500 && features[0]! > 0.9,
    );
    expect(kept.size).toBeGreaterThan(20);
    expect(kept.view).toMatchObject({ base: { name: "bytes" } });
    kept.labels.forEach((label: number) => expect(label).toBe(1));
    first(kept).forEach((value) => expect(value).toBeGreaterThan(0.9 * 255));
    expect(filter(take(bytes(6), [5, 4, 3]), ({ label }) => label === 1).size).toBe(1);
  });

  test("zip gives features of one set to predict from those of another", () => {
    const pairs = zip(
      bytes(4),
      map(bytes(4), (row) => row.map((value) => 2 * value)),
    );
    const { x, y } = shown(pairs);
    expect(y).toEqual(x.map((value) => 2 * value));
    for (const batch of batches(pairs, { size: 4, shape: [2, 2, 1] })) {
      expect([batch.x.shape, batch.y.shape, batch.y.dtype]).toEqual([[4, 2, 2, 1], [4, 2, 2], "float32"]);
    }
    expect(() => zip(bytes(4), bytes(3))).toThrow("zip: bytes has 4 rows and bytes has 3");
  });

  test("cache computes every row once, also when it is asked for twice in a batch", () => {
    let calls = 0;
    const counted = cache(
      map(bytes(20), (row) => void (calls += row.length > 0 ? 1 : 0)),
      { dtype: "float64" },
    );
    const expected = shown(bytes(20));
    expect(shown(counted)).toEqual(expected);
    expect(shown(take(counted, [1, 1, 2])).x[0]).toBe(expected.x[4]);
    expect(counted.features).toEqual(Float64Array.from(expected.x));
    expect(calls).toBe(20);
  });
});

describe("sampling", () => {
  const uneven = take(bytes(30), [0, 3, 6, 9, 12, 1, 4, 2]);
  const counts = ({ labels, classNames }: Dataset): number[] =>
    classNames.map((_, label) => Array.from(labels).filter((other) => other === label).length);

  test("over- and undersampling even the classes", () => {
    const over = overSample(uneven, rng(0));
    expect(counts(over)).toEqual([5, 5, 5]);
    expect([...over.labels.slice(0, 8)]).toEqual([...uneven.labels]);
    expect(counts(underSample(uneven, rng(0)))).toEqual([1, 1, 1]);
    expect(() => overSample(regressionPlane(), rng(0))).toThrow(
      "overSample: the labels of regression-plane are numbers to predict",
    );
    expect(() => underSample(regressionPlane(), rng(0))).toThrow(TypeError);
  });

  test("the bootstrap draws as many rows as there are, and the others are left", () => {
    const { train, test: left } = bootstrap(bytes(60), rng(1));
    const drawn = new Set(first(train));
    expect(train.size).toBe(60);
    expect(drawn.size + left.size).toBe(60);
    first(left).forEach((row) => expect(drawn.has(row)).toBe(false));
    expect(() => bootstrap(bytes(0), rng(0))).toThrow("bootstrap: bytes has no rows");
  });
});
