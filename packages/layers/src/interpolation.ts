import { fromData, type DType, type Tensor } from "@gradkit/tensor";

/**
 * The matrix `[length scale, length]` that stretches a line by linear interpolation: pixels are areas, and what lies
 * beyond the middle of the outermost ones is constant.
 */
export function interpolation(length: number, scale: number, dtype: DType): Tensor {
  const rows = length * scale;
  const values = new Float64Array(rows * length);
  for (let row = 0; row < rows; row++) {
    const at = Math.max(0, (row + 0.5) / scale - 0.5);
    const low = Math.min(Math.floor(at), length - 1);
    const high = Math.min(low + 1, length - 1);
    values[row * length + low]! += 1 - (at - low);
    values[row * length + high]! += at - low;
  }
  return fromData(values, [rows, length], dtype);
}
