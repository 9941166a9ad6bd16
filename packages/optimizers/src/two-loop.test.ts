import { add, matmul, reshape, tensor, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { twoLoop } from "./two-loop.ts";

const f64 = { dtype: "float64" } as const;

describe("twoLoop", () => {
  it("is the identity without pairs", () => {
    const x = tensor([1, -2], f64);
    expect(twoLoop(x, [])).toBe(x);
  });

  it("takes every change of the gradient of a quadratic back to the step, for conjugate steps", () => {
    const hessian = tensor([[2, 1, 0], [1, 3, 0], [0, 0, 5]], f64); // prettier-ignore
    const times = (x: Tensor): Tensor => reshape(matmul(hessian, reshape(x, [3, 1])), [3]);
    const moves = [[1, 0, 0], [-0.5, 1, 0], [0, 0, 2]].map((move) => tensor(move, f64)); // prettier-ignore
    const pairs = moves.map((move) => ({ move, change: times(move) }));
    for (const { move, change } of pairs) {
      twoLoop(change, pairs)
        .data()
        .forEach((value, i) => {
          expect(value).toBeCloseTo(move.data()[i]!, 12);
        });
    }
    const [first, second] = pairs;
    const both = twoLoop(add(first!.change, second!.change), pairs).data();
    expect([...both]).toEqual([0.5, 1, 0].map((x) => expect.closeTo(x, 12) as number));
  });
});
