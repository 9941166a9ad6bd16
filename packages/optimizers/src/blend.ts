import { add, assign, mul, type Tensor } from "@gradkit/tensor";

/** Moves a running mean towards a value, in place: `mean = decay mean + (1 - decay) value`. */
export function blend(mean: Tensor, value: Tensor, decay: number): void {
  assign(mean, add(mul(mean, decay), mul(value, 1 - decay)));
}
