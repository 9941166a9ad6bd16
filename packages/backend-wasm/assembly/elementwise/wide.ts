import { UnaryOp } from "../../src/kernels/op-codes";
import { erf } from "../functions64/erf";
import { erfFloat32 } from "../functions64/erf-float32";
import { exp, expm1 } from "../functions64/exp";
import { log, log1p } from "../functions64/log";
import { sigmoid } from "../functions64/sigmoid";
import { sinPlus } from "../functions64/sin";
import { softplus } from "../functions64/softplus";
import { tanh } from "../functions64/tanh";
import { loadPair, storePair } from "./pairs";

/** One function on two float64, which were float32 unless `double`. */
function apply(double: bool, op: i32, x: v128): v128 {
  switch (op) {
    case UnaryOp.exp: return exp(x);
    case UnaryOp.log: return log(x);
    case UnaryOp.tanh: return tanh(x);
    case UnaryOp.sigmoid: return sigmoid(x);
    case UnaryOp.softplus: return softplus(x);
    case UnaryOp.expm1: return expm1(x);
    case UnaryOp.log1p: return log1p(x);
    case UnaryOp.erf: return double ? erf(x) : erfFloat32(x);
  }
  return sinPlus(x, <i64>(op - UnaryOp.sin));
}

/**
 * All rows of a function that is computed in float64, also for float32. Strides count bytes. The functions take so
 * long that to look at the type and the function for each pair costs little, and code for each would cost the size.
 */
export function wideRows(
  double: bool, op: i32, count: i32, n: usize, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize,
  outStep: isize,
): void {
  for (; count > 0; count--) {
    let p = x;
    let q = out;
    for (let left = n; left > 0; left -= min(left, 2)) {
      const y = apply(double, op, double ? loadPair<f64>(p, xStep, left) : loadPair<f32>(p, xStep, left));
      if (double) {
        storePair<f64>(q, outStep, left, y);
      } else {
        storePair<f32>(q, outStep, left, y);
      }
      p += 2 * xStep;
      q += 2 * outStep;
    }
    x += xRow;
    out += outRow;
  }
}
