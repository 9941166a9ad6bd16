import { inspect } from "node:util";
import { expect, it } from "vitest";
import { arange, reshape, tensor, zeros } from "./index.ts";

it("prints columns as NumPy does", () => {
  expect(
    inspect(
      tensor([
        [1, -2.5],
        [30, 4],
      ]),
    ),
  ).toBe(
    // prettier-ignore
    "Tensor([[ 1.0, -2.5],\n        [30.0,  4.0]], shape=[2, 2], dtype=float32)",
  );
  expect(String(tensor([1, 2], { dtype: "int32" }))).toBe("([1, 2], shape=[2], dtype=int32)");
  expect(String(tensor([1, 0], { dtype: "bool" }))).toBe("([true, false], shape=[2], dtype=bool)");
  expect(String(tensor([1, NaN, Infinity, -Infinity]))).toBe(
    "([  1.,  nan,  inf, -inf], shape=[4], dtype=float32)",
  );
  expect(String(tensor([1e-9, 1]))).toBe("([1.0000e-9, 1.0000e+0], shape=[2], dtype=float32)");
  expect(String(tensor(0.1))).toBe("(0.1, shape=[], dtype=float32)");
  expect(String(zeros([0]))).toBe("([], shape=[0], dtype=float32)");
});

it("leaves out the middle of long axes and separates blocks by an empty line", () => {
  expect(String(arange(0, 2000))).toBe(
    "([   0.,    1.,    2., ..., 1997., 1998., 1999.], shape=[2000], dtype=float32)",
  );
  expect(String(reshape(arange(0, 8), [2, 2, 2]))).toBe(
    "([[[0., 1.],\n         [2., 3.]],\n\n        [[4., 5.],\n         [6., 7.]]], shape=[2, 2, 2], dtype=float32)",
  );
});
