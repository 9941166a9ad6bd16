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

/** Folds up to BLOCK elements `step` bytes apart, over two chains. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function foldStrided<T>(op: i32, x: usize, step: isize, n: i32): T {
  let even = identity<T>(op);
  let odd = even;
  for (; n >= 2; n -= 2) {
    even = combineScalars<T>(op, even, load<T>(x));
    odd = combineScalars<T>(op, odd, load<T>(x + step));
    x += 2 * step;
  }
  if (n > 0) even = combineScalars<T>(op, even, load<T>(x));
  return combineScalars<T>(op, even, odd);
}

/**
 * `out[r] = fold of x[r, p, i]` over `planes` and `n`: each output folds `planes` runs of `n` elements, in order.
 * Strides count elements.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function foldRows<T>(
  op: i32, rows: i32, x: usize, xRow: isize, planes: i32, xPlane: isize, n: i32, xStep: isize, out: usize, outRow: isize,
): void {
  xRow *= sizeof<T>();
  xPlane *= sizeof<T>();
  xStep *= sizeof<T>();
  outRow *= sizeof<T>();
  for (; rows > 0; rows--) {
    let total = identity<f64>(op);
    let plane = x;
    for (let p = 0; p < planes; p++) {
      for (let i = 0; i < n; i += BLOCK) {
        const start = plane + <isize>i * xStep;
        const length = min(BLOCK, n - i);
        const folded = xStep === sizeof<T>() ? foldBlock<T>(op, start, length) : foldStrided<T>(op, start, xStep, length);
        total = combineScalars<f64>(op, total, <f64>folded);
      }
      plane += xPlane;
    }
    store<T>(out, <T>total);
    x += xRow;
    out += outRow;
  }
}
