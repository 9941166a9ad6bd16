import { softmax } from "../rows/softmax";

export function softmaxFloat32(rows: i32, n: i32, x: usize, out: usize): void {
  softmax(false, rows, n, x, out);
}

export function logSoftmaxFloat32(rows: i32, n: i32, x: usize, out: usize): void {
  softmax(true, rows, n, x, out);
}
