import { leaves, type Tree } from "@gradkit/tensor";

/** All elements of a tree, in order. */
export function numbersOf(tree: Tree): number[] {
  return leaves(tree).flatMap(([, x]) => [...x.data()]);
}
