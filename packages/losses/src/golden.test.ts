import {
  checkGradient,
  fromData,
  grad,
  mul,
  square,
  sum,
  tensor,
  zeros,
  type DType,
  type Tensor,
} from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import golden from "../golden/losses.json";
import * as losses from "./index.ts";
import type { Reduction } from "./index.ts";

const byName = { crossEntropy: losses.crossEntropy, binaryCrossEntropy: losses.binaryCrossEntropy, meanSquaredError: losses.meanSquaredError }; // prettier-ignore

const cases = golden.rows.map((row, i) => [`${row.name}, ${row.reduction} (row ${i})`, row] as const);

describe.each(cases)("%s", (_, row) => {
  const loss = byName[row.name as keyof typeof byName];
  const predictions = fromData(Float64Array.from(row.predictions.data), row.predictions.shape);
  const targets = fromData(
    Float64Array.from(row.targets.data),
    row.targets.shape,
    row.targets.dtype as DType,
  );
  const reduction = row.reduction as Reduction;

  it("gives PyTorch's value and gradient", () => {
    expectClose(loss(predictions, targets, { reduction }), row.value);
    const slope = grad((x: Tensor) => sum(loss(x, targets, { reduction })));
    expectClose(slope(predictions), row.gradient);
  });

  it("has a gradient with a gradient that equals its own central difference", () => {
    const slope = (x: Tensor): Tensor => {
      const gradient = grad((p: Tensor) => sum(square(loss(p, targets, { reduction }))))(x);
      return sum(square(gradient));
    };
    const report = checkGradient(slope, [mul(predictions, 0.01)], { tolerance: 1e-5 });
    expect(report, JSON.stringify(report)).toMatchObject({ passed: true });
  });

  it("has a gradient that equals its central difference", () => {
    const report = checkGradient((x) => loss(x, targets, { reduction }), [predictions], { tolerance: 1e-6 });
    expect(report, JSON.stringify(report)).toMatchObject({ passed: true });
  });
});

function expectClose(found: Tensor, expected: readonly number[]): void {
  const data = found.data();
  expect(data).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs(data[i]! - value) / Math.max(1, Math.abs(value))).toBeLessThan(1e-12);
  });
}

describe("misuse of losses", () => {
  const logits = zeros([2, 3]);
  it("is told in words", () => {
    expect(() => losses.crossEntropy(logits, tensor([0, 3], { dtype: "int32" }))).toThrow(
      /Class index 3 at position 1 is out of range/,
    );
    expect(() => losses.crossEntropy(logits, tensor([0, 1, 2], { dtype: "int32" }))).toThrow(
      /logits of shape \[2, 3\] need class indices of shape \[2\], but they have shape \[3\]/,
    );
    expect(() => losses.crossEntropy(tensor(1), tensor(0, { dtype: "int32" }))).toThrow(/axis of classes/);
    expect(() => losses.meanSquaredError(zeros([4, 1]), zeros([4]))).toThrow(
      "meanSquaredError: predictions of shape [4, 1] and targets of shape [4] must have the same shape.",
    );
    expect(() => losses.binaryCrossEntropy(zeros([4, 1]), zeros([4]))).toThrow(/binaryCrossEntropy/);
  });
});
