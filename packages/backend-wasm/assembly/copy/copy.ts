import { packLanes } from "../matmul/pack-lanes";

/** Rows of the output that stay in the cache while their columns are filled. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const BLOCK: i32 = 64;

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

/** Rows of `out` from columns of `x`, both contiguous: blocks of rows, in groups of 4 columns. Strides count bytes. */
function transpose<T>(count: i32, n: i32, x: usize, xStep: isize, out: usize, outRow: isize): void {
  const s = <i32>sizeof<T>();
  const grouped = n & ~3;
  for (let i = 0; i < count; i += BLOCK) {
    const rows = min(BLOCK, count - i);
    for (let j = 0; j < grouped; j += 4) {
      packLanes<T>(x + <isize>j * xStep, 4, xStep, s, rows, out + j * s, outRow);
    }
    for (let j = grouped; j < n; j++) {
      let from = x + <isize>j * xStep;
      let to = out + j * s;
      for (let k = 0; k < rows; k++) {
        store<T>(to, load<T>(from));
        from += s;
        to += outRow;
      }
    }
    x += rows * s;
    out += <isize>rows * outRow;
  }
}
