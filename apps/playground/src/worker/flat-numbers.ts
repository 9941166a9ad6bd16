import { assign, fromData, leaves, noGrad, type Tree } from "@gradkit/tensor";
import type { ParameterPlace } from "./protocol.ts";

/** All numbers of a tree in order. */
export function flatNumbers(tree: Tree): Float32Array {
  const parts = leaves(tree).map(([, tensor]) => tensor.data());
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    all.set(part, start);
    start += part.length;
  }
  return all;
}

/** Where the numbers of each tensor stand among all. */
export function parameterPlaces(tree: Tree): readonly ParameterPlace[] {
  let start = 0;
  return leaves(tree).map(([path, { shape, size }]) => {
    const place = { path, shape, start };
    start += size;
    return place;
  });
}

/**
 * Writes numbers into the tensors of a tree.
 *
 * @throws RangeError when there are more or fewer than the tree holds.
 */
export function writeNumbers(tree: Tree, numbers: Float32Array): void {
  const tensors = leaves(tree).map(([, tensor]) => tensor);
  const size = tensors.reduce((sum, tensor) => sum + tensor.size, 0);
  if (size !== numbers.length) {
    throw new RangeError(`These are ${numbers.length} weights, but the network has ${size}.`);
  }
  let start = 0;
  noGrad(() => {
    for (const tensor of tensors) {
      const part = numbers.subarray(start, start + tensor.size);
      assign(tensor, fromData(part, tensor.shape, tensor.dtype));
      start += tensor.size;
    }
  });
}
