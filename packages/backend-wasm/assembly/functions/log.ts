import { madd } from "../madd";

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
  const tiny = f32x4.lt(x, f32x4.splat(1.17549435e-38));
  const normal = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny); // Subnormals times 2^23.
  const shifted = i32x4.add(normal, i32x4.splat(0x3f800000 - 0x3f3504f3));
  const bias = v128.bitselect(i32x4.splat(127 + 23), i32x4.splat(127), tiny);
  const k = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_s(shifted, 23), bias));
  const mantissa = i32x4.add(v128.and(shifted, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const f = f32x4.sub(mantissa, f32x4.splat(1));
  let y = logOf(f, k);
  const infinity = f32x4.splat(Infinity);
  y = v128.bitselect(x, y, v128.or(f32x4.ge(x, infinity), f32x4.ne(x, x)));
  y = v128.bitselect(f32x4.neg(infinity), y, f32x4.eq(x, f32x4.splat(0)));
  return v128.bitselect(f32x4.splat(NaN), y, f32x4.lt(x, f32x4.splat(0)));
}

/** `ln(2^k (1 + f))` for `f` from sqrt(1/2) - 1 to sqrt(2) - 1; up to 1/2 it is hardly less exact. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function logOf(f: v128, k: v128): v128 {
  const s = f32x4.div(f, f32x4.add(f32x4.splat(2), f));
  const z = f32x4.mul(s, s);
  const w = f32x4.mul(z, z);
  const even = f32x4.mul(w, madd<f32>(w, f32x4.splat(0.24279078841), f32x4.splat(0.40000972152)));
  const odd = f32x4.mul(z, madd<f32>(w, f32x4.splat(0.28498786688), f32x4.splat(0.66666662693)));
  const halfSquare = f32x4.mul(f32x4.mul(f32x4.splat(0.5), f), f);
  let y = f32x4.mul(s, f32x4.add(halfSquare, f32x4.add(even, odd)));
  y = madd<f32>(k, f32x4.splat(9.0580006145e-6), y);
  y = f32x4.add(f32x4.sub(y, halfSquare), f);
  return madd<f32>(k, f32x4.splat(6.9313812256e-1), y);
}
