import { add, sqrt, type Tensor } from "@gradkit/tensor";

/** `sqrt(x) + epsilon`, or `sqrt(x + epsilon)` in the convention of some older reports. */
export function rootAndEpsilon(x: Tensor, epsilon: number, epsilonInside: boolean): Tensor {
  return epsilonInside ? sqrt(add(x, epsilon)) : add(sqrt(x), epsilon);
}
