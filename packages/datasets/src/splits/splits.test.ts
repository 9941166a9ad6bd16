import { rng } from "@gradkit/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import golden from "../../golden/generated-sets.json" with { type: "json" };
import {
  groupKFold,
  kFold,
  leaveOneOut,
  sine,
  split,
  timeSeriesSplit,
  trainTestSplit,
  trainValidationTestSplit,
  type Dataset,
} from "../index.ts";

/** Row i has the feature i, and the class `labels` says. */
function numbered(labels: readonly number[]): Dataset {
  return {
    name: "numbered",
    features: Float64Array.from(labels, (_, i) => i),
    featureShape: [1],
    scale: 1,
    labels: Uint8Array.from(labels),
    classNames: ["a", "b", "c"],
    size: labels.length,
  };
}

const rows = ({ features }: Dataset): number[] => Array.from(features);
const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const all = (size: number): number[] => Array.from({ length: size }, (_, i) => i);
const labelled = fc.array(fc.nat(2), { minLength: 4, maxLength: 60 });

test("the digits are divided as NumPy's default_rng(12345).permutation(1797) says", () => {
  const { train, test: kept } = trainTestSplit(numbered(new Array<number>(1797).fill(0)), {
    test: 899,
    rng: rng(12345),
  });
  expect(train.size).toBe(898);
  expect([...rows(train), ...rows(kept)]).toEqual(golden.digitsPermutation);
});

describe("parts", () => {
  test("are together all rows once, in their sizes, stratified or not", () => {
    fc.assert(
      fc.property(labelled, fc.boolean(), fc.boolean(), fc.nat(), (labels, stratify, shuffle, seed) => {
        const data = numbered(labels);
        const options = { stratify, ...(shuffle && { rng: rng(seed) }) };
        const {
          train,
          validation,
          test: kept,
        } = trainValidationTestSplit(data, {
          validation: 0.25,
          test: 1,
          ...options,
        });
        expect([validation.size, kept.size]).toEqual([Math.round(labels.length / 4), 1]);
        expect(sorted([train, validation, kept].flatMap(rows))).toEqual(all(labels.length));
        for (const part of [train, validation, kept]) {
          rows(part).forEach((row, i) => expect(part.labels[i]).toBe(labels[row]));
        }
        if (stratify) {
          for (const label of new Set(labels)) {
            const share = labels.filter((other) => other === label).length / labels.length;
            const found = Array.from(validation.labels).filter((other) => other === label).length;
            expect(Math.abs(found - share * validation.size)).toBeLessThanOrEqual(1.0000001);
          }
        }
      }),
    );
  });

  test("without a generator the last rows are kept back", () => {
    const { train, test: kept } = trainTestSplit(numbered([0, 1, 2, 0, 1]), { test: 0.4 });
    expect([rows(train), rows(kept)]).toEqual([[0, 1, 2], [3, 4]]); // prettier-ignore
    expect(rows(split(numbered([0, 1, 2, 0, 1]), 0.4).validation)).toEqual([3, 4]);
  });

  test.each<[() => unknown, string]>([
    [() => trainTestSplit(numbered([0, 1]), { test: 3 }), "trainTestSplit: test is 3; it must be a fraction"],
    [() => trainTestSplit(numbered([0, 1]), { test: -0.1 }), "test is -0.1"],
    [() => trainTestSplit(numbered([0, 1]), { test: 1.5 }), "test is 1.5"],
    [
      () => trainValidationTestSplit(numbered([0, 1]), { validation: 1, test: 2 }),
      "are more than the 2 of numbered",
    ],
    [
      () => trainTestSplit(sine(), { test: 0.5, stratify: true }),
      "the labels of sine are numbers to predict",
    ],
  ])("refuse what makes no sense: %#", (make, message) => {
    expect(make).toThrow(message);
  });
});

describe("folds", () => {
  test("each row is validated once and trained on in all others, also stratified", () => {
    fc.assert(
      fc.property(
        labelled,
        fc.integer({ min: 2, max: 4 }),
        fc.boolean(),
        fc.boolean(),
        (labels, k, stratify, shuffle) => {
          const folds = kFold(numbered(labels), k, { stratify, ...(shuffle && { rng: rng(1) }) });
          expect(folds).toHaveLength(k);
          expect(sorted(folds.flatMap(({ validation }) => rows(validation)))).toEqual(all(labels.length));
          const sizes = folds.map(({ validation }) => validation.size);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
          for (const { train, validation } of folds) {
            expect(sorted([...rows(train), ...rows(validation)])).toEqual(all(labels.length));
          }
        },
      ),
    );
    expect(() => kFold(numbered([0, 1]), 3)).toThrow("kFold: folds is 3; it must be a whole number from 2");
  });

  test("leave one out leaves each row out once", () => {
    const folds = [...leaveOneOut(numbered([0, 1, 2]))].map(({ train, validation }) => [
      rows(train),
      rows(validation),
    ]);
    expect(folds).toEqual([[[1, 2], [0]], [[0, 2], [1]], [[0, 1], [2]]]); // prettier-ignore
  });

  test("groups stay together", () => {
    const groups = ["x", "y", "x", "z", "z", "x", "y"];
    const folds = groupKFold(numbered([0, 0, 0, 0, 0, 0, 0]), groups, 3);
    expect(folds.map(({ validation }) => rows(validation))).toEqual([[0, 2, 5], [1, 6], [3, 4]]); // prettier-ignore
    expect(() => groupKFold(numbered([0]), [], 2)).toThrow(
      "groupKFold: groups has 0 elements for the 1 rows",
    );
    expect(() => groupKFold(numbered([0, 1]), ["x", "x"], 2)).toThrow("number of groups, 1");
  });

  test("time goes on: what is validated comes after what is trained on", () => {
    const folds = timeSeriesSplit(numbered(all(10)), 2, { validation: 2, gap: 1, train: 3 });
    expect(folds.map(({ train, validation }) => [rows(train), rows(validation)])).toEqual([
      [[2, 3, 4], [6, 7]],
      [[4, 5, 6], [8, 9]],
    ]); // prettier-ignore
    expect(() => timeSeriesSplit(numbered([0, 1, 2, 0]), 2, { validation: 2 })).toThrow(
      "leave no rows to train on",
    );
    expect(() => timeSeriesSplit(numbered([0, 1, 2, 0]), 2, { gap: -1 })).toThrow("gap is -1");
  });
});
