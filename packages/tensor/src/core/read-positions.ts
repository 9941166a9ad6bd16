import type { Tensor } from "../tensor.ts";

/**
 * The elements of a tensor of positions along an axis of `length`, negative ones counted from the end, as numbers from 0 on.
 *
 * @throws TypeError unless the tensor holds integers.
 * @throws RangeError when a position is not on the axis.
 */
export function readPositions(indices: Tensor, length: number, axis: number, operation: string): Int32Array {
  if (indices.dtype !== "int32" && indices.dtype !== "uint8") {
    throw new TypeError(
      `${operation}: indices must be int32 or uint8, but are ${indices.dtype}; convert them with cast(indices, "int32").`,
    );
  }
  const found = indices.data();
  const positions = found instanceof Int32Array ? found : Int32Array.from(found);
  for (let i = 0; i < positions.length; i++) {
    const index = positions[i]!;
    if (index < -length || index >= length) {
      throw new RangeError(
        `${operation}: index ${index} at position ${i} is out of range: axis ${axis} has length ${length}` +
          (length === 0 ? "." : `, so use ${-length} to ${length - 1}.`),
      );
    }
    if (index < 0) {
      positions[i] = index + length;
    }
  }
  return positions;
}
