import { mul, stopGradient, sum, tensor, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { matchers, requireGradient, type TensorMatchers } from "./index.ts";

declare module "vitest" {
  // The type parameter's name and default must be Vitest's own.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type
  interface Matchers<T = any> extends TensorMatchers<T> {}
}
expect.extend(matchers);

const wrong = (x: Tensor): Tensor => mul(stopGradient(x), x);

describe("matchers", () => {
  it("compare tensors by shape and elements", () => {
    expect(tensor([1, 2])).toBeCloseToTensor([1, 2 + 1e-7]);
    expect(tensor([1, NaN, Infinity])).toBeCloseToTensor([1, NaN, Infinity]);
    expect(tensor([1, 2])).not.toBeCloseToTensor([1, 2.1]);
    expect(() => expect(tensor([1, 2])).toBeCloseToTensor([1, 3])).toThrow(
      /expected 3 at element 1, but received 2/,
    );
    expect(() => expect(tensor([1])).toBeCloseToTensor([[1]])).toThrow(
      /expected shape \[1, 1\], but received \[1\]/,
    );
    expect(() => expect("x").toBeCloseToTensor([1])).toThrow(/expected a tensor, but received string/);
  });

  it("check gradients", () => {
    expect((x: Tensor) => mul(x, x)).toHaveCorrectGradientAt(tensor([1, 2]));
    expect(wrong).not.toHaveCorrectGradientAt(tensor([1, 2]));
    expect(() => expect(wrong).toHaveCorrectGradientAt(tensor([3]))).toThrow(/at element 0 of input 0/);
  });
});

describe("requireGradient", () => {
  it("names the worst element", () => {
    requireGradient((x) => mul(x, x), [tensor([1, 2])]);
    expect(() => requireGradient((x) => sum(wrong(x)), [tensor([0, 3])])).toThrow(
      /wrong by .* at element 1 of input 0: it is 3, but the central difference is 6/,
    );
  });
});
