import type { View } from "@gradkit/backend";

/** The bytes of a memory that a view reaches: from `first` up to, but not with, `end`. */
export interface Extent {
  readonly first: number;
  readonly end: number;
}

/**
 * The bytes that a view without empty axes reaches, counted from the start of its memory.
 *
 * @throws RangeError when they are not all in its block: C code would read or write whatever stands there.
 */
export function extentOf(view: View, bytesPerElement: number, name: string): Extent {
  const { shape, strides, block } = view;
  let low = view.offset;
  let high = low;
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis]! - 1) * strides[axis]!;
    if (span > 0) {
      high += span;
    } else {
      low += span;
    }
  }
  const end = (high + 1) * bytesPerElement;
  if (!(low >= 0 && end <= block.byteLength)) {
    throw new RangeError(
      `matmul: the view "${name}" of shape [${shape.join(", ")}], strides [${strides.join(", ")}] and offset ` +
        `${view.offset} reaches elements ${low} to ${high}, but its block has ` +
        `${Math.floor(block.byteLength / bytesPerElement)}. Correct the code that made the view.`,
    );
  }
  return { first: block.address + low * bytesPerElement, end: block.address + end };
}
