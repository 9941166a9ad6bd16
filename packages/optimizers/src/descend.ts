import { assign, mul, sub, type Tensor } from "@gradkit/tensor";

/** One step against a direction, in place: `param -= rate direction`. */
export function descend(param: Tensor, direction: Tensor, rate: number): void {
  assign(param, sub(param, mul(direction, rate)));
}
