import { packLanes } from "../matmul/pack";

/** Columns that are transposed together: their rows share cache lines. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const BLOCK: i32 = 16;

/** `out[i, j] = x[i, j]` for elements of one size with any strides, in elements. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function copy<T>(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  const s = <isize>sizeof<T>();
  xRow *= s;
  xStep *= s;
  outRow *= s;
  outStep *= s;
  if (xStep === s && outStep === s) {
    for (; count > 0; count--) {
      memory.copy(out, x, <usize>n * sizeof<T>());
      x += xRow;
      out += outRow;
    }
  } else if (sizeof<T>() > 1 && xRow === s && outStep === s) {
    transpose<T>(count, n, x, xStep, out, outRow);
  } else {
    for (; count > 0; count--) {
      let p = x;
      let q = out;
      for (let j = 0; j < n; j++) {
        store<T>(q, load<T>(p));
        p += xStep;
        q += outStep;
      }
      x += xRow;
      out += outRow;
    }
  }
}

/** Rows of `out` from columns of `x`, both contiguous, in squares of 4. Strides count bytes. */
function transpose<T>(count: i32, n: i32, x: usize, xStep: isize, out: usize, outRow: isize): void {
  const s = <i32>sizeof<T>();
  const square = n & ~3;
  for (let j = 0; j < square; j += BLOCK) {
    const columns = min(BLOCK, square - j);
    for (let i = 0; i < count; i += 4) {
      for (let k = j; k < j + columns; k += 4) {
        // Four columns of x are four lanes whose elements lie side by side.
        packRows<T>(min(4, count - i), x + <isize>k * xStep + i * s, xStep, out + <isize>i * outRow + k * s, outRow);
      }
    }
  }
  for (let j = square; j < n; j++) {
    let from = x + <isize>j * xStep;
    let to = out + j * s;
    for (let i = 0; i < count; i++) {
      store<T>(to, load<T>(from));
      from += s;
      to += outRow;
    }
  }
}

/** Writes `count` rows of 4 elements. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function packRows<T>(count: i32, x: usize, xStep: isize, out: usize, outRow: isize): void {
  packLanes<T>(x, 4, xStep, sizeof<T>(), count, out, outRow);
}
