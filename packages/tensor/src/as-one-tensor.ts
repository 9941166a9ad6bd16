import { bytesPerElement, isContiguous } from "@gradkit/backend";
import { everyTensor } from "./every-tensor.ts";
import { Tensor } from "./tensor.ts";
import type { Tree } from "./tree.ts";

/**
 * One flat tensor over all tensors of a packed tree and the zeros between them, sharing its memory; undefined when
 * the tree is not packed into a block of its own or mixes element types. Trees of the same shapes line up.
 *
 * @example
 * import { asOneTensor, pack, tensor } from "@gradkit/tensor";
 * const packed = pack({ weight: tensor([1, 2]), bias: tensor([3]) });
 * console.log(asOneTensor(packed)?.shape); // [ 32 ]
 */
export function asOneTensor(tree: Tree): Tensor | undefined {
  let first: Tensor | undefined;
  let end = 0;
  const isPacked = everyTensor(tree, (tensor) => {
    const { block, dtype, shape, strides, offset, size } = tensor;
    first ??= tensor;
    const inPlace = block === first.block && dtype === first.dtype && offset === end;
    const perLine = 64 / bytesPerElement(dtype);
    end += Math.ceil(size / perLine) * perLine;
    return inPlace && isContiguous(shape, strides);
  });
  if (first === undefined || !isPacked) {
    return undefined;
  }
  const { block, dtype } = first;
  const whole = block.byteLength / bytesPerElement(dtype);
  return end === whole ? new Tensor(block, dtype, [end], [1], 0, end) : undefined;
}
