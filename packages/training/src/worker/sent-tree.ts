import {
  isTensor,
  keep,
  reshape,
  scope,
  tensor,
  type Tensor,
  type Tree,
  type TypedArray,
} from "@gradkit/tensor";

/** A tree on its way between threads: numbers in place of tensors. */
export type SentTree =
  | { readonly numbers: TypedArray; readonly shape: readonly number[]; readonly dtype: Tensor["dtype"] }
  | readonly SentTree[]
  | { readonly [name: string]: SentTree };

/** The numbers of a tree. */
export function sendTree(tree: Tree): SentTree {
  if (isTensor(tree)) {
    return { numbers: tree.data(), shape: tree.shape, dtype: tree.dtype };
  }
  if (Array.isArray(tree)) {
    return (tree as readonly Tree[]).map(sendTree);
  }
  return Object.fromEntries(Object.entries(tree).map(([name, inner]) => [name, sendTree(inner)]));
}

/** The tree of the numbers. */
export function receiveTree(sent: SentTree): Tree {
  if (Array.isArray(sent)) {
    return (sent as readonly SentTree[]).map(receiveTree);
  }
  if (isSentTensor(sent)) {
    return scope(() => keep(reshape(tensor(sent.numbers, { dtype: sent.dtype }), sent.shape)));
  }
  return Object.fromEntries(Object.entries(sent).map(([name, inner]) => [name, receiveTree(inner)]));
}

function isSentTensor(sent: SentTree): sent is Extract<SentTree, { readonly dtype: Tensor["dtype"] }> {
  return "numbers" in sent && ArrayBuffer.isView(sent.numbers);
}
