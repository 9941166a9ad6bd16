import { constant } from "../functions/constant";

/** From where on the result is infinity, 0, and -1 for what is less by one. */
const BOUNDS = memory.data<f64>([720, -750, -60], 8);
const LOG2_E = memory.data<f64>([1.44269504088896338700], 8);

/** 1.5 * 2^52: a small number plus this has the number, rounded to an integer, in its last bits. */
const ROUNDER = memory.data<f64>([6755399441055744], 8);

/** ln 2 in two parts; the first has so few bits that its product with a whole number is exact. */
const LN_2 = memory.data<f64>([6.93147180369123816490e-1, 1.90821492927058770002e-10], 8);

const P = memory.data<f64>(
  [
    -2.01099218183624371326e-7, 4.00821782732936239552e-6, -7.93650757867487942473e-5, 1.58730158725481460165e-3,
    -3.33333333333331316428e-2,
  ],
  8,
);
const HALF = memory.data<f64>([0.5], 8);
const ONE = memory.data<f64>([1], 8);
const THREE = memory.data<f64>([3], 8);
const SIX = memory.data<f64>([6], 8);
const MANTISSA_BITS = memory.data<f64>([64], 8);
const EXPONENT_BIAS = memory.data<i64>([1023], 8);
const HALVED = memory.data<i64>([2048, 1024], 8);

/**
 * `e^x` of two float64, or `e^x - 1` where `less` has all bits. Out of line, as most functions here call it.
 *
 * `x = n ln 2 + r` with `|r| <= ln 2 / 2`; `e^r - 1 = r - e`, with `e` from a rational approximation; and
 * `e^x - 1 = 2^n (t + r - e)` with `t = 1 - 2^-n`, where the sum `t + r` keeps what its rounding takes. `2^n` is
 * multiplied in two halves, so that results below the smallest normal number come out rounded, not as zero.
 *
 * Source: FreeBSD's msun (s_expm1.c), https://git.musl-libc.org/cgit/musl/tree/src/math/expm1.c
 */
export function expLess(x: v128, less: v128): v128 {
  const one = constant<f64>(ONE);
  const half = constant<f64>(HALF);
  // Beyond these bounds the result is infinity, and 0 or -1; NaN passes through both.
  const least = v128.bitselect(constant<f64>(BOUNDS, 2), constant<f64>(BOUNDS, 1), less);
  const bounded = f64x2.pmax(f64x2.pmin(x, constant<f64>(BOUNDS, 0)), least);
  const rounder = constant<f64>(ROUNDER);
  const shifted = f64x2.add(f64x2.mul(bounded, constant<f64>(LOG2_E)), rounder);
  const n = f64x2.sub(shifted, rounder);
  const high = f64x2.sub(bounded, f64x2.mul(n, constant<f64>(LN_2, 0)));
  const low = f64x2.mul(n, constant<f64>(LN_2, 1));
  const r = f64x2.sub(high, low);
  const lost = f64x2.sub(f64x2.sub(high, r), low);
  const halfR = f64x2.mul(half, r);
  const square = f64x2.mul(r, halfR);
  let p = constant<f64>(P, 0);
  p = f64x2.add(f64x2.mul(p, square), constant<f64>(P, 1));
  p = f64x2.add(f64x2.mul(p, square), constant<f64>(P, 2));
  p = f64x2.add(f64x2.mul(p, square), constant<f64>(P, 3));
  p = f64x2.add(f64x2.mul(p, square), constant<f64>(P, 4));
  p = f64x2.add(f64x2.mul(p, square), one);
  const t = f64x2.sub(constant<f64>(THREE), f64x2.mul(p, halfR));
  const quotient = f64x2.div(f64x2.sub(p, t), f64x2.sub(constant<f64>(SIX), f64x2.mul(r, t)));
  let e = f64x2.sub(f64x2.mul(square, quotient), lost);
  e = f64x2.sub(f64x2.sub(f64x2.mul(r, e), lost), square);

  const exponent = i64x2.sub(shifted, rounder);
  const counts = v128.and(less, f64x2.lt(n, constant<f64>(MANTISSA_BITS))); // Beyond, 1 is less than what is rounded.
  const start = f64x2.sub(one, v128.and(powerOf2(i64x2.neg(exponent)), counts));
  const sum = f64x2.add(start, r);
  const y = f64x2.sub(sum, f64x2.sub(e, f64x2.sub(r, f64x2.sub(sum, start))));
  // Half of a signed integer, by a shift of an unsigned one.
  const first = i64x2.sub(i64x2.shr_u(i64x2.add(exponent, constant<i64>(HALVED, 0)), 1), constant<i64>(HALVED, 1));
  return f64x2.mul(f64x2.mul(y, powerOf2(first)), powerOf2(i64x2.sub(exponent, first)));
}

/** `2^n` for n from -1022 to 1023. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function powerOf2(n: v128): v128 {
  return i64x2.shl(i64x2.add(n, constant<i64>(EXPONENT_BIAS)), 52);
}

/** `e^x` of two float64. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function exp(x: v128): v128 {
  return expLess(x, i64x2.splat(0));
}

/** `e^x - 1` of two float64, with all digits also near 0. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function expm1(x: v128): v128 {
  return v128.bitselect(x, expLess(x, i64x2.splat(-1)), f64x2.splat(-0.0)); // The sign of x, also of -0.
}
