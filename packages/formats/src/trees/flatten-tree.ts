import { leaves, type Tensor, type Tree } from "@gradkit/tensor";

/**
 * The tensors of a tree by path: `[{ weight, bias }]` becomes `{ "0.weight": ..., "0.bias": ... }`, the names in files.
 *
 * @throws RangeError when two tensors have the same path, because a name holds a dot.
 * @example
 * import { flattenTree } from "@gradkit/formats";
 * import { zeros } from "@gradkit/tensor";
 * console.log(Object.keys(flattenTree([{ weight: zeros([2]) }, {}, { weight: zeros([2]) }]))); // [ '0.weight', '2.weight' ]
 */
export function flattenTree(tree: Tree): Record<string, Tensor> {
  const flat = new Map<string, Tensor>();
  for (const [path, tensor] of leaves(tree)) {
    if (flat.has(path)) {
      throw new RangeError(
        `flattenTree: two tensors have the path ${JSON.stringify(path)}. Do not use dots in the names of a tree.`,
      );
    }
    flat.set(path, tensor);
  }
  return Object.fromEntries(flat);
}
