import { convert } from "../copy/convert";

export function convertFloat32ToFloat64(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  convert<f32, f64>(count, n, x, xRow, xStep, out, outRow, outStep);
}

export function convertFloat64ToFloat32(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  convert<f64, f32>(count, n, x, xRow, xStep, out, outRow, outStep);
}

export function convertInt32ToFloat32(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  convert<i32, f32>(count, n, x, xRow, xStep, out, outRow, outStep);
}

export function convertInt32ToFloat64(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  convert<i32, f64>(count, n, x, xRow, xStep, out, outRow, outStep);
}

export function convertUint8ToFloat32(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  convert<u8, f32>(count, n, x, xRow, xStep, out, outRow, outStep);
}

export function convertUint8ToFloat64(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  convert<u8, f64>(count, n, x, xRow, xStep, out, outRow, outStep);
}
