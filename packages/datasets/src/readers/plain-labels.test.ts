import { expect, test } from "vitest";
import { datasetFromArrays } from "../index.ts";

const rows = [[1], [2], [3]];

test("64-bit labels, as NumPy saves them, are classes", () => {
  const { labels, classNames } = datasetFromArrays(rows, BigInt64Array.of(0n, 2n, 1n));
  expect([labels, classNames]).toEqual([Int32Array.of(0, 2, 1), ["0", "1", "2"]]);
  expect(datasetFromArrays(rows, Int16Array.of(0, 1, 0)).labels).toEqual(Int32Array.of(0, 1, 0));
  expect(datasetFromArrays(rows, BigInt64Array.of(0n, 2n, 1n), { classNames: [] }).labels).toEqual(
    Float64Array.of(0, 2, 1),
  );
});

test("names of classes make classes of whole floats, and numbers to predict otherwise stay what they are", () => {
  const floats = Float64Array.of(1, 0, 1);
  const named = datasetFromArrays(rows, floats, { classNames: ["no", "yes"] });
  expect([named.labels, named.classNames]).toEqual([Int32Array.of(1, 0, 1), ["no", "yes"]]);
  const regression = datasetFromArrays(rows, floats);
  expect(regression.labels).toBe(floats);
  expect(regression.classNames).toEqual([]);
  expect(() => datasetFromArrays(rows, [0, 0.5, 1], { classNames: ["no", "yes"] })).toThrow(
    "datasetFromArrays: label 1 is 0.5; it must be a whole number from 0 to 1.",
  );
});

test.each([
  [[0, 300_000_000, 1], "label 1 is 300000000, which would make 300000001 classes. Pass classNames"],
  [[0, 3e9, 1], "label 1 is 3000000000, which would make"],
  [[0, -1, 1], "label 1 is -1; it must be a whole number from 0 to 1"],
])("labels that are no classes are refused before memory is taken: %j", (labels, message) => {
  expect(() => datasetFromArrays(rows, labels)).toThrow(message);
});

test("features of any type of number keep their values", () => {
  const features = (numbers: Parameters<typeof datasetFromArrays>[0]): unknown =>
    datasetFromArrays(numbers, [0, 1]).features;
  expect(features(Int16Array.of(-1, 300))).toEqual(Float32Array.of(-1, 300));
  expect(features(Uint32Array.of(4_294_967_295, 1))).toEqual(Float64Array.of(4_294_967_295, 1));
  expect(features(BigInt64Array.of(-5n, 2n ** 53n - 1n))).toEqual(Float64Array.of(-5, 2 ** 53 - 1));
  expect(() => features(BigUint64Array.of(1n, 2n ** 53n))).toThrow(
    "datasetFromArrays: feature 1 is 9007199254740992; whole numbers beyond 2^53 are not exact.",
  );
  const wrong: unknown = [[1], ["2"]];
  expect(() => features(wrong as number[][])).toThrow('row 1 holds "2", which is no number');
});
