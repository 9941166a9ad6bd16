import { isTensor, type Tensor } from "./tensor.ts";
import type { Tree } from "./tree.ts";

/** Whether `test` holds for every tensor of a tree, in order; unlike {@link leaves} it allocates nothing. */
export function everyTensor(tree: Tree, test: (tensor: Tensor) => boolean): boolean {
  if (isTensor(tree)) {
    return test(tree);
  }
  const children = tree as Readonly<Record<string, Tree>>;
  for (const name in children) {
    if (!everyTensor(children[name]!, test)) {
      return false;
    }
  }
  return true;
}
