import type { Tensor } from "../tensor.ts";

/** Whether two tensors may share memory; tensors without gaps do exactly then. */
export function overlap(x: Tensor, y: Tensor): boolean {
  if (x.block.memory !== y.block.memory || x.block.address !== y.block.address) {
    return false;
  }
  const [from, to] = extent(x);
  const [start, end] = extent(y);
  return x.dtype !== y.dtype || (from < end && start < to);
}

/** The first element that a tensor shows, and the one after the last. */
function extent({ shape, strides, offset, size }: Tensor): readonly [from: number, to: number] {
  let [from, to] = [offset, offset + 1];
  shape.forEach((length, axis) => {
    const reach = (length - 1) * strides[axis]!;
    if (reach < 0) {
      from += reach;
    } else {
      to += reach;
    }
  });
  return size === 0 ? [offset, offset] : [from, to];
}
