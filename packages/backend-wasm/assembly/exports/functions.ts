import { UnaryOp } from "../../src/kernels/op-codes";
import { exp } from "../functions/exp";
import { log } from "../functions/log";
import { sigmoid } from "../functions/sigmoid";
import { softplus } from "../functions/softplus";
import { tanh } from "../functions/tanh";

/** One function on the lanes of a vector; `op` is constant where this is called. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function apply(op: i32, x: v128): v128 {
  if (op === UnaryOp.exp) return exp(x);
  if (op === UnaryOp.log) return log(x);
  if (op === UnaryOp.tanh) return tanh(x);
  if (op === UnaryOp.softplus) return softplus(x);
  return sigmoid(x);
}

/** All rows of one function, two vectors at a time. Strides count bytes. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function rows(op: i32, count: i32, bytes: usize, x: usize, xRow: isize, out: usize, outRow: isize): void {
  for (; count > 0; count--) {
    let p = x;
    let q = out;
    for (const end = q + bytes; q < end; q += 32, p += 32) {
      const first = v128.load(p);
      const second = v128.load(p, 16);
      const y0 = apply(op, first);
      const y1 = apply(op, second);
      v128.store(q, y0);
      v128.store(q, y1, 16);
    }
    x += xRow;
    out += outRow;
  }
}

// The functions of dozens of instructions, as `unaryFloat32` computes them, for rows of whole pairs of vectors that lie side by
// side: `n` is a multiple of 8, and both steps are 1. Each stands alone: the optimizer would give them one loop, which V8 does not join.

export function expFloat32(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize,
  outStep: isize,
): void {
  rows(UnaryOp.exp, count, n << 2, x, xRow << 2, out, outRow << 2);
}

export function logFloat32(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize,
  outStep: isize,
): void {
  rows(UnaryOp.log, count, n << 2, x, xRow << 2, out, outRow << 2);
}

export function tanhFloat32(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize,
  outStep: isize,
): void {
  rows(UnaryOp.tanh, count, n << 2, x, xRow << 2, out, outRow << 2);
}

export function sigmoidFloat32(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize,
  outStep: isize,
): void {
  rows(UnaryOp.sigmoid, count, n << 2, x, xRow << 2, out, outRow << 2);
}

export function softplusFloat32(
  op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize,
  outStep: isize,
): void {
  rows(UnaryOp.softplus, count, n << 2, x, xRow << 2, out, outRow << 2);
}
