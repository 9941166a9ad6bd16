import { FoldFlag } from "../../src/kernels/op-codes";
import { combine, combineScalars, fold, identity } from "./combine";

/**
 * Elements that are summed in their own precision; block sums are added in float64. An error of float32 thus grows
 * with the 16 to 64 additions of a lane in a block, never with the length of the row.
 */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const BLOCK: i32 = 1024;

/** Folds up to BLOCK contiguous elements over four vectors of lanes. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function foldBlock<T>(op: i32, x: usize, n: i32): T {
  let result = identity<T>(op);
  const bytes = <usize>n * sizeof<T>();
  const end = x + bytes;
  if (bytes >= 64) {
    let s0 = v128.load(x);
    let s1 = v128.load(x, 16);
    let s2 = v128.load(x, 32);
    let s3 = v128.load(x, 48);
    x += 64;
    for (const last = end - 64; x <= last; x += 64) {
      s0 = combine<T>(op, s0, v128.load(x));
      s1 = combine<T>(op, s1, v128.load(x, 16));
      s2 = combine<T>(op, s2, v128.load(x, 32));
      s3 = combine<T>(op, s3, v128.load(x, 48));
    }
    result = fold<T>(op, combine<T>(op, combine<T>(op, s0, s2), combine<T>(op, s1, s3)));
  }
  for (; x < end; x += sizeof<T>()) result = combineScalars<T>(op, result, load<T>(x));
  return result;
}

/** Folds elements `step` bytes apart: scalars cost the same in float64. Two chains, as an addition takes its time. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function foldStrided<T>(op: i32, x: usize, step: isize, n: i32): f64 {
  let even = identity<f64>(op);
  let odd = even;
  for (; n >= 2; n -= 2) {
    even = combineScalars<f64>(op, even, <f64>load<T>(x));
    odd = combineScalars<f64>(op, odd, <f64>load<T>(x + step));
    x += 2 * step;
  }
  if (n > 0) even = combineScalars<f64>(op, even, <f64>load<T>(x));
  return combineScalars<f64>(op, even, odd);
}

/**
 * `out[r] = fold of x[r, p, i]` over `planes` and `n`: each output folds `planes` runs of `n` elements, in order.
 * Strides count elements, of float64 in a wide output.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function foldRows<T>(
  op: i32, rows: i32, x: usize, xRow: isize, planes: i32, xPlane: isize, n: i32, xStep: isize, out: usize, outRow: isize,
): void {
  const wide = (op & FoldFlag.wide) !== 0;
  op &= ~FoldFlag.wide;
  xRow *= sizeof<T>();
  xPlane *= sizeof<T>();
  xStep *= sizeof<T>();
  outRow *= wide ? 8 : sizeof<T>();
  for (; rows > 0; rows--) {
    let total = identity<f64>(op);
    let plane = x;
    for (let p = 0; p < planes; p++) {
      if (xStep === sizeof<T>()) {
        for (let i = 0; i < n; i += BLOCK) {
          total = combineScalars<f64>(op, total, <f64>foldBlock<T>(op, plane + <isize>i * xStep, min(BLOCK, n - i)));
        }
      } else {
        total = combineScalars<f64>(op, total, foldStrided<T>(op, plane, xStep, n));
      }
      plane += xPlane;
    }
    if (wide) {
      store<f64>(out, total);
    } else {
      store<T>(out, <T>total);
    }
    x += xRow;
    out += outRow;
  }
}
