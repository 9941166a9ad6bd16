/**
 * `ln x + c` of two float64, for a small `c`: NaN below 0, -infinity at 0. Out of line, as several functions call it.
 *
 * `x = 2^k (1 + f)` with `1 + f` between sqrt(1/2) and sqrt(2); with `s = f / (2 + f)`,
 * `log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2))`, and `R` a minimax polynomial.
 *
 * Source: FreeBSD's msun (e_log.c), https://git.musl-libc.org/cgit/musl/tree/src/math/log.c?id=v1.1.10
 */
export function logPlus(x: v128, c: v128): v128 {
  const tiny = f64x2.lt(x, f64x2.splat(2.2250738585072014e-308));
  const normal = v128.bitselect(f64x2.mul(x, f64x2.splat(18014398509481984)), x, tiny); // Subnormals times 2^54.
  const shifted = i64x2.add(normal, i64x2.splat(0x3ff0000000000000 - 0x3fe6a09e00000000));
  // Bits of an integer under those of 2^52 are 2^52 plus the integer.
  const counted = v128.or(i64x2.shr_u(shifted, 52), f64x2.splat(4503599627370496));
  const bias = v128.bitselect(f64x2.splat(4503599627370496 + 1023 + 54), f64x2.splat(4503599627370496 + 1023), tiny);
  const k = f64x2.sub(counted, bias);
  const mantissa = i64x2.add(v128.and(shifted, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3fe6a09e00000000));
  const f = f64x2.sub(mantissa, f64x2.splat(1));

  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let even = f64x2.add(f64x2.mul(w, f64x2.splat(1.531383769920937332e-1)), f64x2.splat(2.222219843214978396e-1));
  even = f64x2.add(f64x2.mul(w, even), f64x2.splat(3.999999999940941908e-1));
  let odd = f64x2.add(f64x2.mul(w, f64x2.splat(1.479819860511658591e-1)), f64x2.splat(1.818357216161805012e-1));
  odd = f64x2.add(f64x2.mul(w, odd), f64x2.splat(2.857142874366239149e-1));
  odd = f64x2.add(f64x2.mul(w, odd), f64x2.splat(6.666666666666735130e-1));
  const rest = f64x2.add(f64x2.mul(z, odd), f64x2.mul(w, even));
  const halfSquare = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  let y = f64x2.mul(s, f64x2.add(halfSquare, rest));
  y = f64x2.add(y, f64x2.add(f64x2.mul(k, f64x2.splat(1.90821492927058770002e-10)), c));
  y = f64x2.add(f64x2.sub(y, halfSquare), f);
  y = f64x2.add(f64x2.mul(k, f64x2.splat(6.93147180369123816490e-1)), y);

  const infinity = f64x2.splat(Infinity);
  const zero = f64x2.splat(0);
  y = v128.bitselect(x, y, v128.or(f64x2.ge(x, infinity), f64x2.ne(x, x)));
  y = v128.bitselect(f64x2.neg(infinity), y, f64x2.eq(x, zero));
  return v128.bitselect(f64x2.splat(NaN), y, f64x2.lt(x, zero));
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
  const one = f64x2.splat(1);
  const u = f64x2.add(one, x);
  const part = f64x2.sub(u, one);
  const c = f64x2.add(f64x2.sub(one, f64x2.sub(u, part)), f64x2.sub(x, part));
  return v128.bitselect(x, logPlus(u, f64x2.div(c, u)), f64x2.splat(-0.0)); // The sign of x, also of -0.
}
