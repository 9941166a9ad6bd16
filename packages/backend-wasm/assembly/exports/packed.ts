import { packedProduct } from "../matmul/packed-product";

export function packedFloat32(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  packedProduct<f32>(m, n, k, a, aRow << 2, aStep << 2, b, bStep << 2, bColumn << 2, c, cRow << 2, cColumn << 2, scratch);
}

export function packedFloat64(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  packedProduct<f64>(m, n, k, a, aRow << 3, aStep << 3, b, bStep << 3, bColumn << 3, c, cRow << 3, cColumn << 3, scratch);
}
