import { div, equal, mul, sqrt, square, sum, where, type Tensor } from "@gradkit/tensor";

/** `|a| / |b|` as a tensor of one number; 1 where either length is 0. */
export function trustRatio(a: Tensor, b: Tensor): Tensor {
  const [top, bottom] = [sqrt(sum(square(a))), sqrt(sum(square(b)))];
  return where(equal(mul(top, bottom), 0), 1, div(top, bottom));
}
