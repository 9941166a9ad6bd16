import { add, div, mul, sqrt, square, sum, type Tensor } from "@gradkit/tensor";

/** PyTorch's addition to squared lengths, a float32 there, so that a vector of zeros has a gradient. */
const epsilon = Math.fround(1e-12);

/** The cosine of the angle between vectors along the last axis. */
export function cosine(first: Tensor, second: Tensor): Tensor {
  const length = (x: Tensor): Tensor => sqrt(add(sum(square(x), { axes: -1 }), epsilon));
  return div(sum(mul(first, second), { axes: -1 }), mul(length(first), length(second)));
}
