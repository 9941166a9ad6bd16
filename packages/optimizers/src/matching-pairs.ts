import { asOneTensor, leaves, type Tensor, type Tree } from "@gradkit/tensor";
import { requireSamePlace } from "./require-same-place.ts";

/**
 * The tensors of two trees at the same places; one pair of flat tensors when both are packed alike.
 *
 * @throws TypeError when the trees do not match.
 */
export function matchingPairs(
  owner: string,
  first: Tree,
  second: Tree,
): readonly (readonly [Tensor, Tensor])[] {
  const [a, b] = [asOneTensor(first), asOneTensor(second)];
  if (a !== undefined && a.size === b?.size && a.dtype === b.dtype) {
    return [[a, b]];
  }
  const [all, others] = [leaves(first), leaves(second)];
  const sameCount = all.length === others.length;
  return all.map((leaf, i) => [leaf[1], requireSamePlace(owner, leaf, others[i], { sameCount })]);
}
