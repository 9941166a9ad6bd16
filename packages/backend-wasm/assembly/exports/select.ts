import { select } from "../elementwise/select";

export function select4(
  count: i32, n: i32, condition: usize, conditionRow: isize, conditionStep: isize, a: usize, aRow: isize,
  aStep: isize, b: usize, bRow: isize, bStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  select<f32>(
    count, n, condition, conditionRow, conditionStep, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep,
  );
}

export function select8(
  count: i32, n: i32, condition: usize, conditionRow: isize, conditionStep: isize, a: usize, aRow: isize,
  aStep: isize, b: usize, bRow: isize, bStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  select<f64>(
    count, n, condition, conditionRow, conditionStep, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep,
  );
}
