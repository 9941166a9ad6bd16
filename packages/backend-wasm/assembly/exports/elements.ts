import { argmax } from "../elements/argmax";
import { scatter } from "../elements/scatter";
import { take } from "../elements/take";

export function takeFloat32(n: i32, size: u32, source: usize, positions: usize, out: usize): void {
  take<f32>(n, size, source, positions, out);
}

export function takeFloat64(n: i32, size: u32, source: usize, positions: usize, out: usize): void {
  take<f64>(n, size, source, positions, out);
}

export function scatterFloat32(n: i32, first: u32, size: u32, source: usize, positions: usize, out: usize): void {
  scatter<f32>(n, first, size, source, positions, out);
}

export function scatterFloat64(n: i32, first: u32, size: u32, source: usize, positions: usize, out: usize): void {
  scatter<f64>(n, first, size, source, positions, out);
}

export function argmaxFloat32(rows: i32, n: i32, x: usize, out: usize): void {
  argmax<f32>(rows, n, x, out);
}

export function argmaxFloat64(rows: i32, n: i32, x: usize, out: usize): void {
  argmax<f64>(rows, n, x, out);
}
