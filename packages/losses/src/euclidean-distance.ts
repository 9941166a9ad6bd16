import { add, sqrt, square, sub, sum, type Tensor } from "@gradkit/tensor";

/** PyTorch's addition to every difference, so that equal vectors have a gradient. */
const epsilon = 1e-6;

/** The Euclidean distance between vectors along the last axis. */
export function euclideanDistance(first: Tensor, second: Tensor): Tensor {
  return sqrt(sum(square(add(sub(first, second), epsilon)), { axes: -1 }));
}
