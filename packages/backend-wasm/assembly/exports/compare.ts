import { compare } from "../elementwise/compare";

export function compareFloat32(
  op: i32, count: i32, n: i32, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  compare<f32>(op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
}

export function compareFloat64(
  op: i32, count: i32, n: i32, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  compare<f64>(op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
}
