import { bytesPerElement, isContiguous } from "@gradkit/backend";
import { Tensor } from "./tensor.ts";
import { leaves, type Tree } from "./tree.ts";

/**
 * One flat tensor over all tensors of a packed tree and the zeros between them, sharing its memory; undefined when
 * the tree is not packed into a block of its own or mixes element types. Trees of the same shapes line up.
 */
export function asOneTensor(tree: Tree): Tensor | undefined {
  const all = leaves(tree);
  const first = all[0]?.[1];
  if (first?.offset !== 0) {
    return undefined;
  }
  let end = 0;
  for (const [, { block, dtype, shape, strides, offset, size }] of all) {
    const inPlace = block === first.block && dtype === first.dtype && offset === end;
    if (!inPlace || !isContiguous(shape, strides)) {
      return undefined;
    }
    const perLine = 64 / bytesPerElement(dtype);
    end += Math.ceil(size / perLine) * perLine;
  }
  const whole = first.block.byteLength / bytesPerElement(first.dtype);
  return end === whole ? new Tensor(first.block, first.dtype, [end], [1], 0, end) : undefined;
}
