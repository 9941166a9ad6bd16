import { constant } from "../functions/constant";

/** The smallest normal number, and what subnormal ones are multiplied with: 2^54. */
const NORMAL = memory.data<f64>([2.2250738585072014e-308, 18014398509481984], 8);

/** The bits of 1 less those of sqrt(1/2), and those of sqrt(1/2). */
const ROOT = memory.data<i64>([0x3ff0000000000000 - 0x3fe6a09e00000000, 0x3fe6a09e00000000], 8);
const MANTISSA = memory.data<i64>([0x000fffffffffffff], 8);

/** 2^52, and that plus the bias of exponents, for normal numbers and for those multiplied with 2^54. */
const COUNTED = memory.data<f64>([4503599627370496, 4503599627370496 + 1023, 4503599627370496 + 1023 + 54], 8);

const EVEN = memory.data<f64>([1.531383769920937332e-1, 2.222219843214978396e-1, 3.999999999940941908e-1], 8);
const ODD = memory.data<f64>(
  [1.479819860511658591e-1, 1.818357216161805012e-1, 2.857142874366239149e-1, 6.666666666666735130e-1],
  8,
);

/** ln 2 in two parts. */
const LN_2 = memory.data<f64>([6.93147180369123816490e-1, 1.90821492927058770002e-10], 8);
const HALF = memory.data<f64>([0.5], 8);
const ONE = memory.data<f64>([1], 8);
const TWO = memory.data<f64>([2], 8);
const INFINITE = memory.data<f64>([Infinity], 8);
const NOT_A_NUMBER = memory.data<f64>([NaN], 8);

/**
 * `ln x + c` of two float64, for a small `c`: NaN below 0, -infinity at 0. Out of line, as several functions call it.
 *
 * `x = 2^k (1 + f)` with `1 + f` between sqrt(1/2) and sqrt(2); with `s = f / (2 + f)`,
 * `log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2))`, and `R` a minimax polynomial.
 *
 * Source: FreeBSD's msun (e_log.c), https://git.musl-libc.org/cgit/musl/tree/src/math/log.c?id=v1.1.10
 */
export function logPlus(x: v128, c: v128): v128 {
  const tiny = f64x2.lt(x, constant<f64>(NORMAL, 0));
  const normal = v128.bitselect(f64x2.mul(x, constant<f64>(NORMAL, 1)), x, tiny);
  const shifted = i64x2.add(normal, constant<i64>(ROOT, 0));
  // Bits of an integer under those of 2^52 are 2^52 plus the integer.
  const counted = v128.or(i64x2.shr_u(shifted, 52), constant<f64>(COUNTED, 0));
  const bias = v128.bitselect(constant<f64>(COUNTED, 2), constant<f64>(COUNTED, 1), tiny);
  const k = f64x2.sub(counted, bias);
  const mantissa = i64x2.add(v128.and(shifted, constant<i64>(MANTISSA)), constant<i64>(ROOT, 1));
  const f = f64x2.sub(mantissa, constant<f64>(ONE));

  const s = f64x2.div(f, f64x2.add(constant<f64>(TWO), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let even = f64x2.add(f64x2.mul(w, constant<f64>(EVEN, 0)), constant<f64>(EVEN, 1));
  even = f64x2.add(f64x2.mul(w, even), constant<f64>(EVEN, 2));
  let odd = f64x2.add(f64x2.mul(w, constant<f64>(ODD, 0)), constant<f64>(ODD, 1));
  odd = f64x2.add(f64x2.mul(w, odd), constant<f64>(ODD, 2));
  odd = f64x2.add(f64x2.mul(w, odd), constant<f64>(ODD, 3));
  const rest = f64x2.add(f64x2.mul(z, odd), f64x2.mul(w, even));
  const halfSquare = f64x2.mul(f64x2.mul(constant<f64>(HALF), f), f);
  let y = f64x2.mul(s, f64x2.add(halfSquare, rest));
  y = f64x2.add(y, f64x2.add(f64x2.mul(k, constant<f64>(LN_2, 1)), c));
  y = f64x2.add(f64x2.sub(y, halfSquare), f);
  y = f64x2.add(f64x2.mul(k, constant<f64>(LN_2, 0)), y);

  const infinity = constant<f64>(INFINITE);
  const zero = f64x2.splat(0);
  y = v128.bitselect(x, y, v128.or(f64x2.ge(x, infinity), f64x2.ne(x, x)));
  y = v128.bitselect(f64x2.neg(infinity), y, f64x2.eq(x, zero));
  return v128.bitselect(constant<f64>(NOT_A_NUMBER), y, f64x2.lt(x, zero));
}

/** The natural logarithm of two float64. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function log(x: v128): v128 {
  return logPlus(x, f64x2.splat(0));
}

/**
 * `ln(1 + x)` of two float64, with all digits also near 0: with `u` for `1 + x` rounded and `c` for what that took,
 * `ln(u + c)` is `ln u + c / u`.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function log1p(x: v128): v128 {
  const one = constant<f64>(ONE);
  const u = f64x2.add(one, x);
  const part = f64x2.sub(u, one);
  const c = f64x2.add(f64x2.sub(one, f64x2.sub(u, part)), f64x2.sub(x, part));
  return v128.bitselect(x, logPlus(u, f64x2.div(c, u)), f64x2.splat(-0.0)); // The sign of x, also of -0.
}
