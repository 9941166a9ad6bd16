import { isContiguous, type View } from "@gradkit/backend";

/** How far apart the elements of a view stand in row-major order: 1, 0 where one is repeated, or -1 if unevenly. */
export function runStep({ shape, strides }: View): number {
  if (isContiguous(shape, strides)) {
    return 1;
  }
  for (let axis = 0; axis < shape.length; axis++) {
    if (strides[axis] !== 0 && shape[axis] !== 1) {
      return -1;
    }
  }
  return 0;
}
