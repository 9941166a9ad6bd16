import { sizeOf, type Shape } from "@gradkit/backend";
import { fromData } from "../create/from-data.ts";
import type { Tensor } from "../tensor.ts";
import { readPositions } from "./read-positions.ts";

/**
 * Turns positions along one axis into positions counted row by row in the whole tensor, for `takeFlat` and
 * `scatterFlat`. `indices` has the lengths of `shape` but for `axis`.
 */
export function flatPositions(indices: Tensor, shape: Shape, axis: number, operation: string): Tensor {
  const length = shape[axis]!;
  const positions = readPositions(indices, length, axis, operation);
  const count = indices.shape[axis]!;
  const inner = sizeOf(shape.slice(axis + 1));
  for (let start = 0, line = 0; start < positions.length; start += count * inner, line += length * inner) {
    for (let i = 0, k = start; i < count; i++) {
      for (let j = 0; j < inner; j++, k++) {
        positions[k] = line + positions[k]! * inner + j;
      }
    }
  }
  return fromData(positions, indices.shape);
}
