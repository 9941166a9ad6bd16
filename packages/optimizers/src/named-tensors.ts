import { leaves, type Tensor, type Tree } from "@gradkit/tensor";

/** Some tensors of a tree under their paths. */
export type NamedTensors = Readonly<Record<string, Tensor>>;

/** The tensors of a tree whose paths are wanted. */
export function namedTensors(tree: Tree, wanted: (path: string, tensor: Tensor) => boolean): NamedTensors {
  return Object.fromEntries(leaves(tree).filter(([path, tensor]) => wanted(path, tensor)));
}
