import { sweep } from "../matmul/sweep";

/** The product of one row or of one column with a matrix, whose numbers lie side by side where the results do. */
export function sweptFloat32(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  if (m === 1) sweep<f32>(n, k, a, aStep << 2, b, bStep << 2, c, scratch);
  else sweep<f32>(m, k, b, bStep << 2, a, aStep << 2, c, scratch);
}

export function sweptFloat64(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  if (m === 1) sweep<f64>(n, k, a, aStep << 3, b, bStep << 3, c, scratch);
  else sweep<f64>(m, k, b, bStep << 3, a, aStep << 3, c, scratch);
}
