import { expect, it, vi } from "vitest";
import * as first from "./index.ts";
import type { Tensor } from "./tensor.ts";

it("works with a second copy of the package in the same program", async () => {
  vi.resetModules();
  const second = await import("./index.ts");
  expect(second.add).not.toBe(first.add);

  const x = first.tensor([1, 2, 3]);
  expect(second.isTensor(x)).toBe(true);
  expect(second.mul(x, second.tensor([2, 2, 2])).toArray()).toEqual([2, 4, 6]);

  const large = first.full([100_000], 1);
  expect(second.sum(large).item()).toBe(100_000);

  // A loss from the other copy is still differentiated by this one.
  const slope = first.grad((p: Tensor) => first.sum(first.mul(p, p)));
  expect(slope(second.tensor([1, 2])).toArray()).toEqual([2, 4]);

  // An update by the other copy reaches this copy's parameters.
  const params = first.pack({ w: first.ones([4]) });
  second.assign(params.w, second.full([4], 5));
  expect(params.w.toArray()).toEqual([5, 5, 5, 5]);
});
