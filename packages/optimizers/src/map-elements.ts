import { asOneTensor, assign, mapTree, packedZeros, type Tensor, type Tree } from "@gradkit/tensor";

/**
 * A new tree with every element changed by itself. A packed tree stays packed and is changed as one tensor, so that
 * what comes after is one pass over memory as well. `change` has to leave zeros alone.
 */
export function mapElements<T extends Tree>(tree: T, change: (x: Tensor) => Tensor): T {
  const flat = asOneTensor(tree);
  if (flat === undefined) {
    return mapTree(tree, change);
  }
  const result = packedZeros(tree);
  const target = asOneTensor(result);
  if (target === undefined) {
    return mapTree(tree, change);
  }
  assign(target, change(flat));
  return result;
}
