import { binary } from "../elementwise/binary";

export function binaryFloat32(
  op: i32, count: i32, n: usize, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  binary<f32>(op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
}

export function binaryFloat64(
  op: i32, count: i32, n: usize, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  binary<f64>(op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
}
