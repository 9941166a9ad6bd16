import { constant } from "./constant";
import { multiplyAdd } from "./multiply-add";

/** The smallest normal number, and what subnormal ones are multiplied with: 2^23. */
const NORMAL = memory.data<f32>([1.17549435e-38, 8388608], 4);

/** The bits of 1 less those of sqrt(1/2), and those of sqrt(1/2). */
const ROOT = memory.data<i32>([0x3f800000 - 0x3f3504f3, 0x3f3504f3], 4);
const MANTISSA = memory.data<i32>([0x007fffff], 4);
const EXPONENT_BIAS = memory.data<i32>([127, 127 + 23], 4);

const EVEN = memory.data<f32>([0.24279078841, 0.40000972152], 4);
const ODD = memory.data<f32>([0.28498786688, 0.66666662693], 4);

/** ln 2 in two parts. */
const LN_2 = memory.data<f32>([6.9313812256e-1, 9.0580006145e-6], 4);
const HALF = memory.data<f32>([0.5], 4);
const ONE = memory.data<f32>([1], 4);
const TWO = memory.data<f32>([2], 4);
const INFINITE = memory.data<f32>([Infinity], 4);
const NOT_A_NUMBER = memory.data<f32>([NaN], 4);

/**
 * The natural logarithm of four float32: NaN below 0, -infinity at 0.
 *
 * `x = 2^k (1 + f)` with `1 + f` between sqrt(1/2) and sqrt(2); with `s = f / (2 + f)`,
 * `log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2))`, and `R` a minimax polynomial.
 *
 * The largest error over all float32 is 0.84 ulp (bench/accuracy.mjs).
 *
 * Source: FreeBSD's msun (e_logf.c), https://git.musl-libc.org/cgit/musl/tree/src/math/logf.c?id=v1.1.10
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function log(x: v128): v128 {
  const tiny = f32x4.lt(x, constant<f32>(NORMAL, 0));
  const normal = v128.bitselect(f32x4.mul(x, constant<f32>(NORMAL, 1)), x, tiny);
  const shifted = i32x4.add(normal, constant<i32>(ROOT, 0));
  const bias = v128.bitselect(constant<i32>(EXPONENT_BIAS, 1), constant<i32>(EXPONENT_BIAS, 0), tiny);
  const k = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_s(shifted, 23), bias));
  const mantissa = i32x4.add(v128.and(shifted, constant<i32>(MANTISSA)), constant<i32>(ROOT, 1));
  const f = f32x4.sub(mantissa, constant<f32>(ONE));
  let y = logOf(f, k);
  const zero = f32x4.splat(0);
  const infinity = constant<f32>(INFINITE);
  y = v128.bitselect(x, y, v128.or(f32x4.ge(x, infinity), f32x4.ne(x, x)));
  y = v128.bitselect(f32x4.neg(infinity), y, f32x4.eq(x, zero));
  return v128.bitselect(constant<f32>(NOT_A_NUMBER), y, f32x4.lt(x, zero));
}

/** `ln(2^k (1 + f))` for `f` from sqrt(1/2) - 1 to sqrt(2) - 1; up to 1/2 it is hardly less exact. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function logOf(f: v128, k: v128): v128 {
  const s = f32x4.div(f, f32x4.add(constant<f32>(TWO), f));
  const z = f32x4.mul(s, s);
  const w = f32x4.mul(z, z);
  const even = f32x4.mul(w, multiplyAdd<f32>(w, constant<f32>(EVEN, 0), constant<f32>(EVEN, 1)));
  const odd = f32x4.mul(z, multiplyAdd<f32>(w, constant<f32>(ODD, 0), constant<f32>(ODD, 1)));
  const halfSquare = f32x4.mul(f32x4.mul(constant<f32>(HALF), f), f);
  let y = f32x4.mul(s, f32x4.add(halfSquare, f32x4.add(even, odd)));
  y = multiplyAdd<f32>(k, constant<f32>(LN_2, 1), y);
  y = f32x4.add(f32x4.sub(y, halfSquare), f);
  return multiplyAdd<f32>(k, constant<f32>(LN_2, 0), y);
}
