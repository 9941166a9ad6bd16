import { UnaryOp } from "../../src/kernels/op-codes";
import { exp } from "../functions/exp";
import { log } from "../functions/log";
import { sigmoid } from "../functions/sigmoid";
import { softplus } from "../functions/softplus";
import { tanh } from "../functions/tanh";
import { wideRows } from "./wide";

/** -1, 0 or 1 with the sign of `x`, also of 0; NaN for NaN. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function sign<T>(x: v128): v128 {
  const zero = v128.splat<T>(0);
  const one = v128.bitselect(x, v128.splat<T>(1), v128.splat<T>(-0.0));
  return v128.bitselect(one, x, v128.or(v128.lt<T>(x, zero), v128.gt<T>(x, zero)));
}

/** One function on the lanes of a vector; `op` is constant where this is called. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function apply<T>(op: i32, x: v128): v128 {
  if (op === UnaryOp.neg) return v128.neg<T>(x);
  if (op === UnaryOp.abs) return v128.abs<T>(x);
  if (op === UnaryOp.sqrt) return v128.sqrt<T>(x);
  if (op === UnaryOp.square) return v128.mul<T>(x, x);
  if (op === UnaryOp.reciprocal) return v128.div<T>(v128.splat<T>(1), x);
  if (op === UnaryOp.floor) return v128.floor<T>(x);
  if (op === UnaryOp.ceil) return v128.ceil<T>(x);
  if (op === UnaryOp.trunc) return v128.trunc<T>(x);
  if (op === UnaryOp.round) return v128.nearest<T>(x); // Halves to the even integer.
  if (op === UnaryOp.rsqrt) return v128.div<T>(v128.splat<T>(1), v128.sqrt<T>(x));
  if (op === UnaryOp.sign) return sign<T>(x);
  if (op === UnaryOp.relu) return v128.pmax<T>(x, v128.splat<T>(0)); // x < 0 ? 0 : x, which keeps NaN and -0.
  if (op === UnaryOp.exp) return exp(x);
  if (op === UnaryOp.log) return log(x);
  if (op === UnaryOp.tanh) return tanh(x);
  if (op === UnaryOp.softplus) return softplus(x);
  return sigmoid(x);
}

/** All rows of one function: vectors where elements stand side by side, lane by lane otherwise. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function rows<T>(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  const size = <isize>sizeof<T>();
  for (; count > 0; count--) {
    let p = x;
    let q = out;
    let left = n;
    if (xStep === size && outStep === size) {
      for (const end = q + ((n * sizeof<T>()) & ~15); q < end; q += 16, p += 16) {
        v128.store(q, apply<T>(op, v128.load(p)));
      }
      left &= 16 / sizeof<T>() - 1;
    }
    for (; left > 0; left--) {
      v128.store_lane<T>(q, apply<T>(op, v128.load_splat<T>(p)), 0);
      p += xStep;
      q += outStep;
    }
    x += xRow;
    out += outRow;
  }
}

/** `out[i, j] = f(x[i, j])` with any strides, in elements. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function unary<T>(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  const s = <isize>sizeof<T>();
  xRow *= s;
  xStep *= s;
  outRow *= s;
  outStep *= s;
  switch (op) {
    case UnaryOp.neg: return rows<T>(UnaryOp.neg, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.abs: return rows<T>(UnaryOp.abs, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.sqrt: return rows<T>(UnaryOp.sqrt, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.square: return rows<T>(UnaryOp.square, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.reciprocal: return rows<T>(UnaryOp.reciprocal, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.relu: return rows<T>(UnaryOp.relu, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.floor: return rows<T>(UnaryOp.floor, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.ceil: return rows<T>(UnaryOp.ceil, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.trunc: return rows<T>(UnaryOp.trunc, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.round: return rows<T>(UnaryOp.round, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.sign: return rows<T>(UnaryOp.sign, count, n, x, xRow, xStep, out, outRow, outStep);
    case UnaryOp.rsqrt: return rows<T>(UnaryOp.rsqrt, count, n, x, xRow, xStep, out, outRow, outStep);
  }
  if (sizeof<T>() === 4) {
    switch (op) {
      case UnaryOp.exp: return rows<T>(UnaryOp.exp, count, n, x, xRow, xStep, out, outRow, outStep);
      case UnaryOp.log: return rows<T>(UnaryOp.log, count, n, x, xRow, xStep, out, outRow, outStep);
      case UnaryOp.tanh: return rows<T>(UnaryOp.tanh, count, n, x, xRow, xStep, out, outRow, outStep);
      case UnaryOp.sigmoid: return rows<T>(UnaryOp.sigmoid, count, n, x, xRow, xStep, out, outRow, outStep);
      case UnaryOp.softplus: return rows<T>(UnaryOp.softplus, count, n, x, xRow, xStep, out, outRow, outStep);
    }
  }
  wideRows(sizeof<T>() === 8, op, count, n, x, xRow, xStep, out, outRow, outStep);
}
