import { checkGradient, fromData, grad, mul, square, sum, type DType, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import golden from "../golden/losses.json";
import * as losses from "./index.ts";
import { otherExports } from "./losses.fixture.ts";

type Described = { readonly shape: number[]; readonly data: number[]; readonly dtype: string };
type AnyLoss = (...args: readonly unknown[]) => Tensor;

const made = ({ shape, data, dtype }: Described) => fromData(Float64Array.from(data), shape, dtype as DType);
const byName = losses as unknown as Readonly<Record<string, AnyLoss>>;
const rows = golden.rows.map((row) => {
  const given = Object.entries(row.tensors as Readonly<Record<string, Described>>);
  const tensors = Object.fromEntries(given.map(([key, value]) => [key, made(value)]));
  const options = { reduction: row.reduction, ...row.options, ...tensors };
  const inputs = row.inputs.map(made);
  const moving = inputs.slice(0, row.gradients.length);
  const fixed = inputs.slice(row.gradients.length);
  const loss = (...xs: readonly Tensor[]) => byName[row.name]!(...xs, ...fixed, options);
  return { ...row, moving, loss };
});
const cases = rows.map((row, i) => [`${row.name}, ${row.reduction} (row ${i})`, row] as const);

describe.each(cases)("%s", (_, { loss, moving, value, gradients }) => {
  it("gives PyTorch's value and gradients", () => {
    expectClose(loss(...moving), value);
    const slopes = grad((xs: readonly Tensor[]) => sum(loss(...xs)))(moving);
    slopes.forEach((slope, i) => {
      expectClose(slope, gradients[i]!);
    });
  });
});

/** Where PyTorch's points lie on no kink, also not after they are moved together. */
const smooth = new Set(["crossEntropy", "binaryCrossEntropy", "meanSquaredError", "focal", "multiClassFocal", "klDivergence", "logCosh", "dice", "cosineDistance"]); // prettier-ignore
const smoothCases = cases.filter(([, { name, reduction }]) => smooth.has(name) && reduction === "mean");

describe.each(smoothCases)("the second derivative of %s", (_, { name, loss, moving }) => {
  // Large logits come near 0, where their losses are curved; directions are most curved near 0, and stay away.
  const scale = name === "cosineDistance" ? 1 : 0.01;
  it("equals the central difference of the first", () => {
    const slope = (x: Tensor): Tensor => {
      const gradient = grad((p: Tensor) => square(loss(p, ...moving.slice(1))))(x);
      return sum(square(gradient));
    };
    const report = checkGradient(slope, [mul(moving[0]!, scale)], { tolerance: 1e-5 });
    expect(report, JSON.stringify(report)).toMatchObject({ passed: true });
  });
});

it("has golden values of every loss", () => {
  const names = new Set(golden.rows.map(({ name }) => name));
  expect([...names, ...otherExports].sort()).toEqual(Object.keys(losses).sort());
});

function expectClose(found: Tensor, expected: readonly number[]): void {
  const data = found.data();
  expect(data).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs(data[i]! - value) / Math.max(1, Math.abs(value))).toBeLessThan(1e-12);
  });
}
