import { requireGradient } from "@gradkit/testing";
import { leaves, tensor, type Tensor, type Tree } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { l1, l2 } from "./index.ts";

const rows = [
  { name: "l1", penalty: l1, of: (w: number) => Math.abs(w) },
  { name: "l2", penalty: l2, of: (w: number) => w * w },
] as const;

const numbers = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 5 });
const defined = (tree: Tree, of: (w: number) => number) =>
  leaves(tree)
    .flatMap(([, x]) => [...x.data()])
    .reduce((sum, w) => sum + of(w), 0);

describe.each(rows)("$name", ({ name, penalty, of }) => {
  it("is the sum over all tensors of a tree, times the strength", () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 3 }), fc.double({ min: 0, max: 2, noNaN: true }), (arrays, strength) => {
        const tree = arrays.map((values) => ({ weight: tensor(values, { dtype: "float64" }) }));
        const expected = strength * defined(tree, of);
        expect(Math.abs(penalty(tree, strength).item() - expected)).toBeLessThan(1e-10 * Math.max(1, expected));
      }),
    ); // prettier-ignore
  });

  it("counts only what the predicate includes", () => {
    const tree = [{ weight: tensor([2, -3]), bias: tensor([10]) }, {}, { weight: tensor([1]) }];
    const include = (path: string) => path.endsWith("weight");
    expect(penalty(tree, 0.5, { include }).item()).toBe(0.5 * (of(2) + of(-3) + of(1)));
    expect(penalty(tree, 1, { include: (path) => path === "2.weight" }).item()).toBe(of(1));
  });

  it("has a gradient that equals its central difference", () => {
    const points = [tensor([2, -3, 0.5]), tensor([[1], [-2]])];
    requireGradient((...ws: Tensor[]) => penalty(ws, 0.3), points);
  });

  it("refuses a predicate that includes nothing, and a strength below 0", () => {
    const tree = [{ weight: tensor([1]) }];
    expect(() => penalty(tree, 1, { include: () => false })).toThrow(
      `${name}: include chose none of the parameters 0.weight.`,
    );
    expect(() => penalty([{}], 1)).toThrow(`${name}: the parameters hold no tensor.`);
    expect(() => penalty(tree, -1)).toThrow(
      `${name}: strength must be a finite number of at least 0, but is -1.`,
    );
  });
});
