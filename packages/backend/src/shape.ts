/** The lengths of a tensor's axes, outermost first; `[]` is a single number. */
export type Shape = readonly number[];

/** How many elements a tensor of this shape has. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) {
    size *= length;
  }
  return size;
}

/** The strides of a contiguous tensor of this shape, last axis fastest. */
export function contiguousStrides(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  return strides;
}

/** Whether elements laid out by `strides` stand side by side in order; axes of length 1 may have any stride. */
export function isContiguous(shape: Shape, strides: readonly number[]): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis]!;
    if (length !== 1 && strides[axis] !== expected) {
      return sizeOf(shape) === 0;
    }
    expected *= length;
  }
  return true;
}
