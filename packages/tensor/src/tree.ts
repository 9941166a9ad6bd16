import { isTensor, type Tensor } from "./tensor.ts";

/**
 * Tensors with names: a tensor, or arrays and plain objects of trees. The parameters of a model, their gradients
 * and the state of an optimizer are trees; `[{ weight, bias }, {}]` has the paths `0.weight` and `0.bias`.
 */
export type Tree = Tensor | readonly Tree[] | { readonly [name: string]: Tree };

/** A tensor of a tree and its path, parts joined by dots. */
export type Leaf = readonly [path: string, tensor: Tensor];

/**
 * The tensors of a tree in order, with their paths.
 *
 * @example
 * import { leaves, zeros } from "@gradkit/tensor";
 * console.log(leaves([{ weight: zeros([2, 3]), bias: zeros([3]) }]).map(([path]) => path)); // [ '0.weight', '0.bias' ]
 */
export function leaves(tree: Tree): Leaf[] {
  const found: Leaf[] = [];
  visit(tree, "", found);
  return found;
}

function visit(tree: Tree, path: string, found: Leaf[]): void {
  if (isTensor(tree)) {
    found.push([path, tree]);
    return;
  }
  for (const [name, child] of Object.entries(tree)) {
    visit(child, path === "" ? name : `${path}.${name}`, found);
  }
}
