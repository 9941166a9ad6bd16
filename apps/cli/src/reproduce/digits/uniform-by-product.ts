import type { Initializer } from "@gradkit/layers";
import { sizeOf } from "@gradkit/tensor";

/** `U(-a, a)` with `a = sqrt(6 / (inputs x outputs))`: the product, where Glorot has the sum. */
export function uniformByProduct(): Initializer {
  return {
    name: "uniformByProduct",
    config: {},
    sample(rng, shape): Float64Array {
      const size = sizeOf(shape);
      const bound = Math.sqrt(6 / size);
      return rng.uniform(-bound, bound, size);
    },
  };
}
