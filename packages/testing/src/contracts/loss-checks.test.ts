import { cast, div, mean, mul, square, sub, sum, tensor, where, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { lossChecks, type LossCheckOptions, type LossRow } from "./loss-checks.ts";

const float64 = { dtype: "float64" } as const;

function requireSame(a: Tensor, b: Tensor): void {
  if (a.shape.join() !== b.shape.join()) {
    throw new RangeError("squares: shapes differ.");
  }
}

function reduced(losses: Tensor, { reduction = "mean", sampleWeights }: LossCheckOptions): Tensor {
  if (sampleWeights !== undefined) {
    requireSame(losses, sampleWeights);
  }
  const weighted = sampleWeights === undefined ? losses : mul(losses, cast(sampleWeights, losses.dtype));
  return reduction === "mean" ? mean(weighted) : reduction === "sum" ? sum(weighted) : weighted;
}

/** The squared error, kept as the contract wants it. */
const right: LossRow = {
  name: "squares",
  loss: ([y, t], options) => {
    requireSame(y!, t!);
    return reduced(square(sub(y!, cast(t!, y!.dtype))), options);
  },
  inputs: () => [tensor([1, 2, -1], float64), tensor([0, 4, 2], float64)],
  definition: (y = [], t = []) => y.map((value, i) => (value - t[i]!) ** 2),
  perfect: () => [tensor([1, 2]), tensor([1, 2])],
};

const failures = async (row: LossRow): Promise<string[]> => {
  const failed: string[] = [];
  for (const check of lossChecks(row).filter(({ skip }) => skip === undefined)) {
    try {
      await check.run();
    } catch (error) {
      failed.push(`${check.name}: ${(error as Error).message}`);
    }
  }
  return failed;
};

const plain = (of: (y: Tensor, t: Tensor) => Tensor): LossRow => ({
  ...right,
  loss: ([y, t], options) => {
    requireSame(y!, t!);
    return reduced(of(y!, cast(t!, y!.dtype)), options);
  },
});

const faults: readonly (readonly [what: string, row: LossRow, message: RegExp])[] = [
  ["another value", plain((y, t) => mul(square(sub(y, t)), 1.001)), /is the mean of its definition: squares must be/],
  ["a mean that divides by another number", { ...right, divisor: 2 }, /is the mean of its definition/],
  ["a sum that is a mean", { ...right, loss: (xs, options) => right.loss(xs, { ...options, ...(options.reduction === "sum" && { reduction: "mean" }) }) }, /without a reduction, and its sum: squares must be/],
  ["a gradient of one side only", plain((y, t) => mul(sub(y, t), sub(tensor(y.data()), t))), /has a gradient.*The gradient is wrong/],
  ["ignored weights", { ...right, loss: (xs, { reduction = "mean" }) => right.loss(xs, { reduction }) }, /multiplies losses by sample weights.*squares, weighted must be/],
  ["a weighted mean that divides by the weights", { ...right, loss: (xs, options) => (options.sampleWeights && options.reduction === "mean" ? div(right.loss(xs, { ...options, reduction: "sum" }), sum(options.sampleWeights)) : right.loss(xs, options)) }, /multiplies losses by sample weights/],
  ["broadcasting", { ...right, loss: ([y, t], options) => reduced(square(sub(y!, cast(t!, y!.dtype))), options) }, /refuses shapes.*squares with input 0 of shape \[1, 3\] must throw a RangeError, but gives a value/],
  ["float64 of float32", { ...right, loss: ([y, t], options) => (requireSame(y!, t!), reduced(square(sub(y!, t!)), options)) }, /keeps float32.*must be float32, but is float64/],
  ["0 for nothing", { ...right, loss: ([y, t], options) => (y!.size === 0 ? sum(y!) : right.loss([y!, t!], { ...options })) }, /empty batch.*must have 0 elements, but has 1/],
  ["0 for the mean of nothing", { ...right, loss: (xs, options) => right.loss(xs, { ...options, ...(xs[0]!.size === 0 && options.reduction === undefined && { reduction: "sum" }) }) }, /mean over an empty batch must be NaN, but is 0/],
  ["an overflow", plain((y, t) => where(tensor(y.data().map((value) => Number(Math.abs(value) > 1e4))), Infinity, square(sub(y, t)))), /is finite.*squares in float64 must be finite, but is Infinity at element 0/],
  ["a cost of perfection", { ...right, perfect: () => [tensor([1]), tensor([1.5])] }, /is 0 at a perfect prediction.*must be 0 at element 0, but is 0.25/],
]; // prettier-ignore

describe("lossChecks", () => {
  it("finds no fault in a right loss", async () => {
    expect(await failures(right)).toEqual([]);
  });

  it.each(faults)("finds %s", async (_, row, message) => {
    expect((await failures(row)).join("\n")).toMatch(message);
  });

  it("says why a check does not apply", () => {
    const skips = lossChecks({ ...right, perfect: "never met", extremes: "overflows" }).map(
      ({ skip }) => skip,
    );
    expect(skips.filter((skip) => skip !== undefined)).toEqual(["overflows", "never met"]);
  });
});
