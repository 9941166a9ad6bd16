import { softmax } from "../rows/softmax";
import { softmaxFloat64 as softmax64 } from "../rows/softmax-float64";

export function softmaxFloat32(rows: i32, n: i32, x: usize, out: usize): void {
  softmax(false, rows, n, x, out);
}

export function logSoftmaxFloat32(rows: i32, n: i32, x: usize, out: usize): void {
  softmax(true, rows, n, x, out);
}

export function softmaxFloat64(rows: i32, n: i32, x: usize, out: usize): void {
  softmax64(false, rows, n, x, out);
}

export function logSoftmaxFloat64(rows: i32, n: i32, x: usize, out: usize): void {
  softmax64(true, rows, n, x, out);
}
