import { foldRows } from "../reduce/fold-rows";
import { foldColumns } from "../reduce/fold-columns";

export function foldRowsFloat32(
  op: i32, rows: i32, x: usize, xRow: isize, planes: i32, xPlane: isize, n: i32, xStep: isize, out: usize,
  outRow: isize,
): void {
  foldRows<f32>(op, rows, x, xRow, planes, xPlane, n, xStep, out, outRow);
}

export function foldRowsFloat64(
  op: i32, rows: i32, x: usize, xRow: isize, planes: i32, xPlane: isize, n: i32, xStep: isize, out: usize,
  outRow: isize,
): void {
  foldRows<f64>(op, rows, x, xRow, planes, xPlane, n, xStep, out, outRow);
}

export function foldColumnsFloat32(
  op: i32, columns: i32, planes: i32, x: usize, xPlane: isize, rows: i32, xRow: isize, out: usize,
): void {
  foldColumns<f32>(op, columns, planes, x, xPlane, rows, xRow, out);
}

export function foldColumnsFloat64(
  op: i32, columns: i32, planes: i32, x: usize, xPlane: isize, rows: i32, xRow: isize, out: usize,
): void {
  foldColumns<f64>(op, columns, planes, x, xPlane, rows, xRow, out);
}

/** Folds columns in parts of so many rows each, every part to a wide output of its own. Strides count elements. */
export function foldPartsFloat32(
  parts: i32, op: i32, columns: i32, x: usize, xPart: isize, rows: i32, xRow: isize, out: usize, outPart: isize,
): void {
  for (; parts > 0; parts--) {
    foldColumnsFloat32(op, columns, 1, x, 0, rows, xRow, out);
    x += xPart << 2;
    out += outPart << 3;
  }
}

export function foldPartsFloat64(
  parts: i32, op: i32, columns: i32, x: usize, xPart: isize, rows: i32, xRow: isize, out: usize, outPart: isize,
): void {
  for (; parts > 0; parts--) {
    foldColumnsFloat64(op, columns, 1, x, 0, rows, xRow, out);
    x += xPart << 3;
    out += outPart << 3;
  }
}
