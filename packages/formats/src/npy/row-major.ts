import type { Shape } from "@gradkit/tensor";

/** The bytes of an array whose first axis runs fastest, as NumPy's order "F", put in row-major order; or back. */
export function reorder(
  bytes: Uint8Array,
  shape: Shape,
  width: number,
  to: "row-major" | "fortran",
): Uint8Array {
  if (shape.filter((length) => length !== 1).length < 2 || bytes.length === 0) {
    return bytes;
  }
  const result = new Uint8Array(bytes.length);
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((product, n) => product * n, width));
  const index = shape.map(() => 0);
  let fortran = 0;
  for (let row = 0; row < bytes.length; row += width) {
    const [from, into] = to === "row-major" ? [fortran, row] : [row, fortran];
    for (let byte = 0; byte < width; byte++) {
      result[into + byte] = bytes[from + byte]!;
    }
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      fortran += strides[axis]!;
      index[axis]!++;
      if (index[axis]! < shape[axis]!) {
        break;
      }
      fortran -= strides[axis]! * shape[axis]!;
      index[axis] = 0;
    }
  }
  return result;
}
