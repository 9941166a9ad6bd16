import { BinaryOp } from "../../src/kernels/op-codes";
import { powRows } from "./pow-rows";

/** One binary function on the lanes of two vectors; `op` is constant where this is called. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function apply<T>(op: i32, a: v128, b: v128): v128 {
  const zero = v128.splat<T>(0);
  const one = v128.splat<T>(1);
  if (op === BinaryOp.add) return v128.add<T>(a, b);
  if (op === BinaryOp.sub) return v128.sub<T>(a, b);
  if (op === BinaryOp.mul) return v128.mul<T>(a, b);
  if (op === BinaryOp.div) return v128.div<T>(a, b);
  if (op === BinaryOp.maximum) return v128.max<T>(a, b);
  if (op === BinaryOp.minimum) return v128.min<T>(a, b);
  if (op === BinaryOp.reluGradient) return v128.and(a, v128.gt<T>(b, zero));
  if (op === BinaryOp.tanhGradient) return v128.mul<T>(a, v128.sub<T>(one, v128.mul<T>(b, b)));
  return v128.mul<T>(v128.mul<T>(a, b), v128.sub<T>(one, b)); // sigmoidGradient
}

/** One row: vectors where the operands stand side by side or repeat one number, lane by lane otherwise. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function row<T>(
  op: i32, n: usize, a: usize, aStep: isize, b: usize, bStep: isize, out: usize, outStep: isize,
): void {
  const size = <isize>sizeof<T>();
  if (outStep === size && (aStep === size || (aStep === 0 && bStep === size)) && (bStep === size || bStep === 0)) {
    const end = out + ((n * sizeof<T>()) & ~15);
    if (aStep === 0) {
      const left = v128.load_splat<T>(a);
      for (; out < end; out += 16, b += 16) v128.store(out, apply<T>(op, left, v128.load(b)));
    } else if (bStep === 0) {
      const right = v128.load_splat<T>(b);
      for (; out < end; out += 16, a += 16) v128.store(out, apply<T>(op, v128.load(a), right));
    } else {
      for (; out < end; out += 16, a += 16, b += 16) v128.store(out, apply<T>(op, v128.load(a), v128.load(b)));
    }
    n &= 16 / sizeof<T>() - 1;
  }
  for (; n > 0; n--) {
    v128.store_lane<T>(out, apply<T>(op, v128.load_splat<T>(a), v128.load_splat<T>(b)), 0);
    a += aStep;
    b += bStep;
    out += outStep;
  }
}

/** All rows of one function. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function rows<T>(
  op: i32, count: i32, n: usize, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  for (; count > 0; count--) {
    row<T>(op, n, a, aStep, b, bStep, out, outStep);
    a += aRow;
    b += bRow;
    out += outRow;
  }
}

/** `out[i, j] = f(a[i, j], b[i, j])` with any strides, in elements. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function binary<T>(
  op: i32, count: i32, n: usize, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  const s = <isize>sizeof<T>();
  aRow *= s;
  aStep *= s;
  bRow *= s;
  bStep *= s;
  outRow *= s;
  outStep *= s;
  switch (op) {
    case BinaryOp.add: return rows<T>(BinaryOp.add, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case BinaryOp.sub: return rows<T>(BinaryOp.sub, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case BinaryOp.mul: return rows<T>(BinaryOp.mul, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case BinaryOp.div: return rows<T>(BinaryOp.div, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case BinaryOp.maximum: return rows<T>(BinaryOp.maximum, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case BinaryOp.minimum: return rows<T>(BinaryOp.minimum, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case BinaryOp.reluGradient: return rows<T>(BinaryOp.reluGradient, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case BinaryOp.tanhGradient: return rows<T>(BinaryOp.tanhGradient, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    case BinaryOp.sigmoidGradient: return rows<T>(BinaryOp.sigmoidGradient, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
  }
  if (sizeof<T>() === 4) powRows(count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
}
