import { add, mul, sub, sum, type Tensor } from "@gradkit/tensor";

/** A step, and the change of the gradient with it. */
export interface Pair {
  readonly move: Tensor;
  readonly change: Tensor;
}

/**
 * The product of a vector with the inverse Hessian that past steps suggest: the two-loop recursion of L-BFGS.
 *
 * @param pairs Newest first; none stands for the identity.
 * @see Nocedal and Wright, "Numerical optimization", 2006, algorithm 7.4.
 */
export function twoLoop(vector: Tensor, pairs: readonly Pair[]): Tensor {
  const newest = pairs[0];
  if (newest === undefined) {
    return vector;
  }
  let result = vector;
  const shares = pairs.map(({ move, change }) => {
    const share = dot(move, result) / dot(change, move);
    result = sub(result, mul(change, share));
    return share;
  });
  const { move, change } = newest;
  result = mul(result, dot(change, move) / dot(change, change));
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { move: step, change: by } = pairs[i]!;
    const back = dot(by, result) / dot(by, step);
    result = add(result, mul(step, shares[i]! - back));
  }
  return result;
}

function dot(a: Tensor, b: Tensor): number {
  return sum(mul(a, b)).item();
}
