import { FoldFlag } from "../../src/kernels/op-codes";
import { combine, combineScalars, identity } from "./combine";

/** Rows that are summed in their own precision; block sums are added in float64. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const BLOCK: i32 = 64;

/** Adds float32 sums to float64 totals: `low` holds lanes 0 and 1, `high` lanes 2 and 3. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function lowLanes(op: i32, total: v128, block: v128): v128 {
  return combine<f64>(op, total, f64x2.promote_low_f32x4(block));
}

// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function highLanes(op: i32, total: v128, block: v128): v128 {
  return combine<f64>(op, total, f64x2.promote_low_f32x4(v128.shuffle<i64>(block, block, 1, 1)));
}

/** Writes two pairs of float64 totals, as four float32 unless wide. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function storeTotals(wide: bool, out: usize, low: v128, high: v128): void {
  if (wide) {
    v128.store(out, low);
    v128.store(out, high, 16);
    return;
  }
  v128.store(out, v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2));
}

/** Folds two vectors of columns, `second` bytes apart; they may overlap. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function foldStripe<T>(
  op: i32, wide: bool, planes: i32, x: usize, xPlane: isize, rows: i32, xRow: isize, second: usize, out: usize,
): void {
  const start = v128.splat<f64>(identity<f64>(op));
  let t0 = start, t1 = start, t2 = start, t3 = start;
  for (; planes > 0; planes--) {
    let at = x;
    for (let i = 0; i < rows; i += BLOCK) {
      let s0 = v128.splat<T>(identity<T>(op));
      let s1 = s0;
      for (let left = min(BLOCK, rows - i); left > 0; left--) {
        s0 = combine<T>(op, s0, v128.load(at));
        s1 = combine<T>(op, s1, v128.load(at + second));
        at += xRow;
      }
      if (sizeof<T>() === 4) {
        t0 = lowLanes(op, t0, s0);
        t1 = highLanes(op, t1, s0);
        t2 = lowLanes(op, t2, s1);
        t3 = highLanes(op, t3, s1);
      } else {
        t0 = combine<T>(op, t0, s0);
        t1 = combine<T>(op, t1, s1);
      }
    }
    x += xPlane;
  }
  if (sizeof<T>() === 4) {
    storeTotals(wide, out, t0, t1);
    storeTotals(wide, out + (wide ? 2 * second : second), t2, t3);
  } else {
    v128.store(out, t0);
    v128.store(out + second, t1);
  }
}

/** Folds less than a vector of columns as scalars; columns that are not there repeat the first one. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function foldFew<T>(
  op: i32, wide: bool, columns: i32, planes: i32, x: usize, xPlane: isize, rows: i32, xRow: isize, out: usize,
): void {
  const s = <i32>sizeof<T>();
  const c1 = columns > 1 ? s : 0;
  const c2 = columns > 2 ? 2 * s : 0;
  const c3 = columns > 3 ? 3 * s : 0;
  let t0 = identity<f64>(op), t1 = t0, t2 = t0, t3 = t0;
  for (; planes > 0; planes--) {
    let at = x;
    for (let i = 0; i < rows; i += BLOCK) {
      let s0 = identity<T>(op), s1 = s0, s2 = s0, s3 = s0;
      for (let left = min(BLOCK, rows - i); left > 0; left--) {
        s0 = combineScalars<T>(op, s0, load<T>(at));
        s1 = combineScalars<T>(op, s1, load<T>(at + c1));
        s2 = combineScalars<T>(op, s2, load<T>(at + c2));
        s3 = combineScalars<T>(op, s3, load<T>(at + c3));
        at += xRow;
      }
      t0 = combineScalars<f64>(op, t0, s0);
      t1 = combineScalars<f64>(op, t1, s1);
      t2 = combineScalars<f64>(op, t2, s2);
      t3 = combineScalars<f64>(op, t3, s3);
    }
    x += xPlane;
  }
  if (wide) {
    store<f64>(out, t0);
    if (columns > 1) store<f64>(out, t1, 8);
    if (columns > 2) store<f64>(out, t2, 16);
    return;
  }
  store<T>(out, <T>t0);
  if (columns > 1) store<T>(out + s, <T>t1);
  if (columns > 2) store<T>(out + 2 * s, <T>t2);
  if (columns > 3) store<T>(out + 3 * s, <T>t3);
}

/**
 * `out[j] = fold of x[p, i, j]` over `planes` and `rows`, for columns that lie side by side in both. Strides count
 * elements. Every column is folded in the same order wherever it stands, so columns can be split between threads.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function foldColumns<T>(
  op: i32, columns: i32, planes: i32, x: usize, xPlane: isize, rows: i32, xRow: isize, out: usize,
): void {
  const wide = sizeof<T>() === 4 && (op & FoldFlag.wide) !== 0;
  op &= ~FoldFlag.wide;
  xPlane *= sizeof<T>();
  xRow *= sizeof<T>();
  const bytes = <isize>columns * sizeof<T>();
  if (bytes < 16) {
    if (columns > 0) foldFew<T>(op, wide, columns, planes, x, xPlane, rows, xRow, out);
    return;
  }
  for (let at: isize = 0; at < bytes; at += 32) {
    // What is left at the end is one vector or two, and may reach back over columns that are done already.
    at = min(at, bytes - 16);
    const to = out + (wide ? 2 * at : at);
    foldStripe<T>(op, wide, planes, x + at, xPlane, rows, xRow, min(16, bytes - 16 - at), to);
  }
}
