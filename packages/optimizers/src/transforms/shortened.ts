import { cast, div, greater, mul, where, type Tensor } from "@gradkit/tensor";

/** `x` times `limit / length` where `length`, a tensor of one number, is above the limit; else `x`. */
export function shortened(x: Tensor, length: Tensor, limit: number): Tensor {
  return mul(x, cast(where(greater(length, limit), div(limit, length), 1), x.dtype));
}
