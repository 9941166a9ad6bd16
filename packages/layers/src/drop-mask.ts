import type { Generator } from "@gradkit/random";
import { fromData, sizeOf, type DType, type Shape, type Tensor } from "@gradkit/tensor";

/** What to multiply with: 0 with probability `rate`, and otherwise what makes up for the zeros, so that the mean stays. */
export function dropMask(rng: Generator, shape: Shape, rate: number, dtype: DType): Tensor {
  const mask = rng.random(sizeOf(shape), "float32");
  const kept = 1 / (1 - rate);
  const factors = dtype === "float64" ? new Float64Array(mask.length) : mask;
  for (let i = 0; i < mask.length; i++) {
    factors[i] = mask[i]! < rate ? 0 : kept;
  }
  return fromData(factors, shape, dtype);
}
