import { madd } from "../madd";
import { fold } from "../reduce/combine";
import { ReduceOp } from "../../src/kernels/op-codes";

/**
 * `y[j] = sum of x[p] M[p, j]` for a vector and a matrix whose columns are contiguous: dot products, four at a time.
 * Each is summed over two vectors of lanes, then over the lanes, then over the rest: the same order for every column.
 * Strides count bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function dots<T>(n: i32, k: i32, x: usize, matrix: usize, mColumn: isize, y: usize, yStep: isize): void {
  for (; n > 0; n -= 4) {
    fourDots<T>(n, k, x, matrix, mColumn, y, yStep);
    matrix += 4 * mColumn;
    y += 4 * yStep;
  }
}

/** Up to four columns; those beyond `n` repeat the last one, and are not written. */
function fourDots<T>(n: i32, k: i32, x: usize, matrix: usize, mColumn: isize, y: usize, yStep: isize): void {
  const zero = v128.splat<T>(0);
  let c0 = zero, c1 = zero, c2 = zero, c3 = zero, d0 = zero, d1 = zero, d2 = zero, d3 = zero;
  let p0 = matrix;
  let p1 = n > 1 ? p0 + mColumn : p0;
  let p2 = n > 2 ? p1 + mColumn : p1;
  let p3 = n > 3 ? p2 + mColumn : p2;
  const last = x + ((<usize>k * sizeof<T>()) & ~31);
  const end = x + <usize>k * sizeof<T>();
  while (x < last) {
    const a = v128.load(x);
    const b = v128.load(x, 16);
    c0 = madd<T>(a, v128.load(p0), c0);
    d0 = madd<T>(b, v128.load(p0, 16), d0);
    c1 = madd<T>(a, v128.load(p1), c1);
    d1 = madd<T>(b, v128.load(p1, 16), d1);
    c2 = madd<T>(a, v128.load(p2), c2);
    d2 = madd<T>(b, v128.load(p2, 16), d2);
    c3 = madd<T>(a, v128.load(p3), c3);
    d3 = madd<T>(b, v128.load(p3, 16), d3);
    x += 32;
    p0 += 32;
    p1 += 32;
    p2 += 32;
    p3 += 32;
  }
  let s0 = fold<T>(ReduceOp.sum, v128.add<T>(c0, d0));
  let s1 = fold<T>(ReduceOp.sum, v128.add<T>(c1, d1));
  let s2 = fold<T>(ReduceOp.sum, v128.add<T>(c2, d2));
  let s3 = fold<T>(ReduceOp.sum, v128.add<T>(c3, d3));
  for (; x < end; x += sizeof<T>()) {
    const a = load<T>(x);
    s0 += a * load<T>(p0);
    s1 += a * load<T>(p1);
    s2 += a * load<T>(p2);
    s3 += a * load<T>(p3);
    p0 += sizeof<T>();
    p1 += sizeof<T>();
    p2 += sizeof<T>();
    p3 += sizeof<T>();
  }
  store<T>(y, s0);
  if (n > 1) store<T>(y + yStep, s1);
  if (n > 2) store<T>(y + 2 * yStep, s2);
  if (n > 3) store<T>(y + 3 * yStep, s3);
}
