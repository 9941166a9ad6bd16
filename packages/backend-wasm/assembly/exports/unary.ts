import { unary } from "../elementwise/unary";

export function unaryFloat32(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize,
  outStep: isize,
): void {
  unary<f32>(op, count, n, x, xRow, xStep, out, outRow, outStep);
}

export function unaryFloat64(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize,
  outStep: isize,
): void {
  unary<f64>(op, count, n, x, xRow, xStep, out, outRow, outStep);
}
