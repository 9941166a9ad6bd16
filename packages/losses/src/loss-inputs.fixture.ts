import { fromData, tensor, type Tensor } from "@gradkit/tensor";

export type Numbers = readonly number[];

/** Numbers that look random, the same in every run. */
export function numbers(shape: readonly number[], seed: number, scale = 2): Tensor {
  const size = shape.reduce((product, n) => product * n, 1);
  const data = Float64Array.from(
    { length: size },
    (_, i) => scale * Math.sin(12.9898 * (i + 1) + 78.233 * seed),
  );
  return fromData(data, shape);
}

export const flat = (values: Numbers) => tensor([...values], { dtype: "float64" });
export const indices = (...values: number[]) => tensor(values, { dtype: "int32" });
export const truths = (values: Numbers, shape: Numbers) => fromData(Uint8Array.from(values), shape, "bool");
/** Distributions: rows of 1, 2, 3, 4 parts in turn. */
export const shares = (rows: number, classes: number) =>
  fromData(
    Float64Array.from(
      { length: rows * classes },
      (_, i) => ((i % classes) + 1) / ((classes * (classes + 1)) / 2),
    ),
    [rows, classes],
  );

export const rowsOf = (values: Numbers, length: number): number[][] =>
  Array.from({ length: values.length / length }, (_, row) => values.slice(row * length, (row + 1) * length));
export const total = (values: Numbers) => values.reduce((sum, value) => sum + value, 0);
export const logSoftmax = (row: Numbers): number[] =>
  row.map((x) => x - Math.log(total(row.map((y) => Math.exp(y)))));
export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
export const dot = (a: Numbers, b: Numbers) => total(a.map((x, i) => x * b[i]!));
export const distance = (a: Numbers, b: Numbers, epsilon = 0) =>
  Math.hypot(...a.map((x, i) => x - b[i]! + epsilon));
export const cosine = (a: Numbers, b: Numbers) =>
  dot(a, b) / Math.sqrt((dot(a, a) + 1e-12) * (dot(b, b) + 1e-12));
/** What a loss of one prediction and one target is for all of them. */
export const each =
  (of: (y: number, t: number) => number) =>
  (y: Numbers = [], t: Numbers = []) =>
    y.map((value, i) => of(value, t[i]!));
