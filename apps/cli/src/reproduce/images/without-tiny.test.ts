import { fromData, mul, sum, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { expect, test } from "vitest";
import { withoutTiny } from "./without-tiny.ts";

test("clears what is tiny, on the way forward and back, and nothing else", () => {
  const layer = withoutTiny();
  const x = fromData(Float32Array.of(1e-30, -1e-30, 1e-10, -2, 0), [5]);
  expect([...layer.apply({}, x).data()]).toEqual([0, 0, Math.fround(1e-10), -2, 0]);
  const factors = fromData(Float32Array.of(1, 1e-30, 1e-30, 3, -1e-10), [5]);
  const slope = valueAndGrad((at: Tensor) => sum(mul(layer.apply({}, at), factors)));
  for (let repeat = 0; repeat < 4; repeat++) {
    expect([...slope(x)[1].data()]).toEqual([1, 0, 0, 3, Math.fround(-1e-10)]);
  }
});
