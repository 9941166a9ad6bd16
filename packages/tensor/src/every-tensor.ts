import { isTensor, type Tensor } from "./tensor.ts";
import type { Tree } from "./tree.ts";

/** Whether `test` holds for every tensor of a tree, in order; unlike {@link leaves} it allocates nothing. */
export function everyTensor(tree: Tree, test: (tensor: Tensor) => boolean): boolean {
  if (isTensor(tree)) {
    return test(tree);
  }
  if (Array.isArray(tree)) {
    // By number: names of items are strings, and making numbers of them again takes several times as long.
    for (let i = 0; i < tree.length; i++) {
      if (!everyTensor(tree[i] as Tree, test)) {
        return false;
      }
    }
    return true;
  }
  const children = tree as Readonly<Record<string, Tree>>;
  for (const name in children) {
    if (!everyTensor(children[name]!, test)) {
      return false;
    }
  }
  return true;
}
