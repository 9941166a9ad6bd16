import { reshape, tensor, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { adafactor } from "./index.ts";

const wave = (length: number, from = 0): Tensor =>
  tensor(Float64Array.from({ length }, (_, i) => Math.sin(from + i + 1)));

describe("adafactor", () => {
  it("remembers a number per row and per column", () => {
    const { rows, columns } = adafactor().init({ a: reshape(wave(24), [2, 3, 4]), b: wave(5) });
    expect([rows.a.shape, columns.a.shape]).toEqual([[2, 3, 1], [2, 1, 4]]); // prettier-ignore
    expect([rows.b.shape, columns.b.shape]).toEqual([[5], [0]]);
  });

  it("treats a stack of matrices as so many matrices", () => {
    // Nothing is clipped, and steps are relative to 10, so that no norm ties the matrices together.
    const optimizer = adafactor(0.01, { clip: 1e9, smallest: 10 });
    const stack = { x: reshape(wave(24), [2, 3, 4]) };
    const single = { x: reshape(wave(12, 12), [3, 4]) };
    const [state, own] = [optimizer.init(stack), optimizer.init(single)];
    for (let step = 0; step < 3; step++) {
      optimizer.update(stack, { x: reshape(wave(24, step), [2, 3, 4]) }, state);
      optimizer.update(single, { x: reshape(wave(12, step + 12), [3, 4]) }, own);
    }
    [...single.x.data()].forEach((value, i) => {
      expect(stack.x.data()[12 + i]).toBeCloseTo(value, 14);
    });
  });
});
