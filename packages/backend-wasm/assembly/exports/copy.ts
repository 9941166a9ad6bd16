import { copy } from "../copy/copy";
import { fill } from "../copy/fill";

export function copy1(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  copy<u8>(count, n, x, xRow, xStep, out, outRow, outStep);
}

export function copy4(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  copy<f32>(count, n, x, xRow, xStep, out, outRow, outStep);
}

export function copy8(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  copy<f64>(count, n, x, xRow, xStep, out, outRow, outStep);
}

export function fill1(count: i32, n: i32, out: usize, outRow: isize, outStep: isize, value: u8): void {
  fill<u8>(count, n, out, outRow, outStep, value);
}

export function fill4(count: i32, n: i32, out: usize, outRow: isize, outStep: isize, value: f32): void {
  fill<f32>(count, n, out, outRow, outStep, value);
}

export function fill8(count: i32, n: i32, out: usize, outRow: isize, outStep: isize, value: f64): void {
  fill<f64>(count, n, out, outRow, outStep, value);
}
