import type { Tensor } from "../tensor.ts";
import { slice, type SliceRange } from "../ops/slice.ts";

/** A range along one axis, all of the others. */
export function sliceAxis(x: Tensor, axis: number, range: SliceRange): Tensor {
  return slice(
    x,
    x.shape.slice(0, axis + 1).map((_, i) => (i === axis ? range : {})),
  );
}
