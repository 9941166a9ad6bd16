import { isTensor, type Tensor } from "./tensor.ts";
import type { Tree } from "./tree.ts";

/**
 * A tree of the same form with every tensor replaced.
 *
 * @example
 * import { leaves, mapTree, mul, ones } from "@gradkit/tensor";
 * const halved = mapTree({ weight: ones([2]) }, (x) => mul(x, 0.5));
 * console.log(halved.weight.toArray()); // [ 0.5, 0.5 ]
 */
export function mapTree<T extends Tree>(tree: T, replace: (tensor: Tensor, path: string) => Tensor): T {
  return mapNode(tree, "", replace) as T;
}

function mapNode(tree: Tree, path: string, replace: (tensor: Tensor, path: string) => Tensor): Tree {
  if (isTensor(tree)) {
    return replace(tree, path);
  }
  // Paths are only put together for who asks for them: trees are mapped at every step of a training.
  const below = (name: string | number): string =>
    replace.length < 2 ? "" : path === "" ? String(name) : `${path}.${name}`;
  if (Array.isArray(tree)) {
    const items: Tree[] = [];
    for (let i = 0; i < tree.length; i++) {
      items.push(mapNode(tree[i] as Tree, below(i), replace));
    }
    return items;
  }
  const mapped: Record<string, Tree> = {};
  const children = tree as Readonly<Record<string, Tree>>;
  for (const name in children) {
    mapped[name] = mapNode(children[name]!, below(name), replace);
  }
  return mapped;
}
