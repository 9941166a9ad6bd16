import { CompareOp } from "../../src/kernels/op-codes";

/** One comparison of two numbers; `op` is constant where this is called. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function apply<T>(op: i32, a: T, b: T): bool {
  if (op === CompareOp.equal) return a === b;
  if (op === CompareOp.notEqual) return a !== b;
  if (op === CompareOp.less) return a < b;
  if (op === CompareOp.lessEqual) return a <= b;
  if (op === CompareOp.greater) return a > b;
  return a >= b;
}

// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function rows<T>(
  op: i32, count: i32, n: i32, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  for (; count > 0; count--) {
    let p = a;
    let q = b;
    let r = out;
    for (let i = 0; i < n; i++) {
      store<u8>(r, <u8>apply<T>(op, load<T>(p), load<T>(q)));
      p += aStep;
      q += bStep;
      r += outStep;
    }
    a += aRow;
    b += bRow;
    out += outRow;
  }
}

/** `out[i, j] = a[i, j] < b[i, j]` and the like, as bytes of 0 and 1, with any strides, in elements. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function compare<T>(
  op: i32, count: i32, n: i32, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  const s = <isize>sizeof<T>();
  aRow *= s;
  aStep *= s;
  bRow *= s;
  bStep *= s;
  switch (op) {
    case CompareOp.equal: return rows<T>(CompareOp.equal, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case CompareOp.notEqual: return rows<T>(CompareOp.notEqual, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case CompareOp.less: return rows<T>(CompareOp.less, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case CompareOp.lessEqual: return rows<T>(CompareOp.lessEqual, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case CompareOp.greater: return rows<T>(CompareOp.greater, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case CompareOp.greaterEqual: return rows<T>(CompareOp.greaterEqual, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
  }
}
