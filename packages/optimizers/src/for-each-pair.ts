import type { Tensor, Tree } from "@gradkit/tensor";
import { matchingPairs } from "./matching-pairs.ts";

/**
 * Calls `change` for the tensors of two trees at the same places; once for all of them when both are packed alike.
 * For changes of each element by itself.
 *
 * @throws TypeError when the trees do not match; nothing has been changed then.
 */
export function forEachPair(
  owner: string,
  first: Tree,
  second: Tree,
  change: (a: Tensor, b: Tensor) => void,
): void {
  for (const [a, b] of matchingPairs(owner, first, second)) {
    change(a, b);
  }
}
