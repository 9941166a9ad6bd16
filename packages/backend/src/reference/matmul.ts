import { forEachRow } from "../for-each-row.ts";
import { elements, type View } from "../view.ts";

/** `out[..., i, j] = sum_k a[..., i, k] b[..., k, j]`, each sum in float64 and in order of `k`. */
export function referenceMatmul(a: View, b: View, out: View): void {
  const left = elements(a);
  const right = elements(b);
  const target = elements(out);
  const rank = out.shape.length;
  const [rows, columns] = [out.shape[rank - 2]!, out.shape[rank - 1]!];
  const inner = a.shape[rank - 1]!;
  const [aRow, aColumn] = [a.strides[rank - 2]!, a.strides[rank - 1]!];
  const [bRow, bColumn] = [b.strides[rank - 2]!, b.strides[rank - 1]!];
  const [outRow, outColumn] = [out.strides[rank - 2]!, out.strides[rank - 1]!];
  const sums = new Float64Array(columns);
  const multiply = (p: number, q: number, r: number): void => {
    for (let i = 0; i < rows; i++) {
      sums.fill(0);
      for (let k = 0; k < inner; k++) {
        const factor = left[p + i * aRow + k * aColumn]!;
        for (let j = 0, s = q + k * bRow; j < columns; j++, s += bColumn) {
          sums[j]! += factor * right[s]!;
        }
      }
      for (let j = 0; j < columns; j++) {
        target[r + i * outRow + j * outColumn] = sums[j]!;
      }
    }
  };
  forEachRow(out.shape.slice(0, -2), [a, b, out], ([p, q, r], length, [aStep, bStep, outStep]) => {
    for (let i = 0; i < length; i++) {
      multiply(p! + i * aStep!, q! + i * bStep!, r! + i * outStep!);
    }
  });
}
