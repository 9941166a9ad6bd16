import { ReduceOp } from "../../src/kernels/op-codes";
import { exp } from "../functions/exp";
import { log } from "../functions/log";
import { fold } from "../reduce/combine";
import { loadPart, storePart } from "./part";

/**
 * `out = softmax(x)` for each of `rows` contiguous rows of `n` float32, or its logarithm:
 * `s_i = x_i - max x`, `e^s_i / sum_j e^s_j`, or `s_i - ln sum_j e^s_j`.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function softmax(logarithm: bool, rows: i32, n: i32, x: usize, out: usize): void {
  const vectorBytes = (<usize>n << 2) & ~15;
  const rest = n & 3;
  for (; rows > 0; rows--) {
    const end = x + vectorBytes;
    // Lanes beyond the row hold -infinity, and e^-infinity adds nothing.
    const last = rest > 0 ? loadPart(end, rest) : f32x4.splat(-Infinity);
    let lanes = last;
    for (let p = x; p < end; p += 16) lanes = f32x4.pmax(lanes, v128.load(p)); // NaN shows in the sum anyway.
    const shift = f32x4.splat(fold<f32>(ReduceOp.max, lanes));
    const lastShifted = f32x4.sub(last, shift);
    const lastPower = exp(lastShifted);
    let sums = rest > 0 ? lastPower : f32x4.splat(0);
    let q = out;
    for (let p = x; p < end; p += 16) {
      const shifted = f32x4.sub(v128.load(p), shift);
      const power = exp(shifted);
      sums = f32x4.add(sums, power);
      v128.store(q, logarithm ? shifted : power);
      q += 16;
    }
    const total = f32x4.splat(fold<f32>(ReduceOp.sum, sums));
    const divisor = logarithm ? log(total) : total;
    for (q = out; q < out + vectorBytes; q += 16) {
      const y = v128.load(q);
      v128.store(q, logarithm ? f32x4.sub(y, divisor) : f32x4.div(y, divisor));
    }
    if (rest > 0) {
      storePart(q, logarithm ? f32x4.sub(lastShifted, divisor) : f32x4.div(lastPower, divisor), rest);
    }
    x += <usize>n << 2;
    out += <usize>n << 2;
  }
}
