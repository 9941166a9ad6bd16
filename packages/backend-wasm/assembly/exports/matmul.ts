import { gemm } from "../matmul/gemm";

export function sgemm(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  gemm<f32>(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
}

export function dgemm(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  gemm<f64>(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
}
