import { expect, it } from "vitest";
import { asOneTensor, leaves, mapTree, mul, ones, pack, zeros } from "./index.ts";

const tree = () => [{ weight: ones([2, 3]), bias: zeros([3]) }, {}, { inner: [ones([1])] }] as const;

it("names every tensor by its path", () => {
  expect(leaves(tree()).map(([path]) => path)).toEqual(["0.weight", "0.bias", "2.inner.0"]);
  const doubled = mapTree(tree(), (x) => mul(x, 2));
  expect(doubled[0].weight.toArray()).toEqual([[2, 2, 2], [2, 2, 2]]); // prettier-ignore
  expect(doubled[2].inner[0].toArray()).toEqual([2]);
});

it("packs a tree into one block that can be seen as one tensor", () => {
  const packed = pack(tree());
  expect(packed[0].weight.toArray()).toEqual([[1, 1, 1], [1, 1, 1]]); // prettier-ignore
  const one = asOneTensor(packed)!;
  expect(one.size).toBe(48);
  expect(one.data().filter((value) => value === 1)).toHaveLength(7);
  expect(asOneTensor(tree())).toBeUndefined();
  expect(asOneTensor({ a: packed[0].weight })).toBeUndefined();
});
