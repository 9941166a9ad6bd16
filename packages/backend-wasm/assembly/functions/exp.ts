import { madd } from "../madd";

/** 1.5 * 2^23: a small number plus this has the number, rounded to an integer, in its last bits. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const ROUNDER: f32 = 12582912;

/**
 * `e^x` of four float32.
 *
 * `x = n ln 2 + r` with `|r| <= ln 2 / 2`, and `e^r = 1 + r + r^2 p(r)` with a minimax `p` of degree 5. `2^n` is
 * multiplied in two halves, so that results below the smallest normal number come out rounded, not as zero.
 *
 * The largest error over all float32 is 0.99 ulp (bench/accuracy.mjs).
 *
 * Source: Cephes (expf), Stephen L. Moshier, https://www.netlib.org/cephes/
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function exp(x: v128): v128 {
  // Beyond these bounds the result is 0 or infinity; NaN passes through both.
  const bounded = f32x4.pmax(f32x4.pmin(x, f32x4.splat(130)), f32x4.splat(-150));
  const shifted = f32x4.add(f32x4.mul(bounded, f32x4.splat(1.44269504088896341)), f32x4.splat(ROUNDER));
  const n = f32x4.sub(shifted, f32x4.splat(ROUNDER));
  // ln 2 in two parts; the first has so few bits that its product with n is exact.
  let r = madd<f32>(n, f32x4.splat(-0.693359375), bounded);
  r = madd<f32>(n, f32x4.splat(2.12194440e-4), r);
  let p = f32x4.splat(1.9875691500e-4);
  p = madd<f32>(p, r, f32x4.splat(1.3981999507e-3));
  p = madd<f32>(p, r, f32x4.splat(8.3334519073e-3));
  p = madd<f32>(p, r, f32x4.splat(4.1665795894e-2));
  p = madd<f32>(p, r, f32x4.splat(1.6666665459e-1));
  p = madd<f32>(p, r, f32x4.splat(5.0000001201e-1));
  const y = f32x4.add(madd<f32>(p, f32x4.mul(r, r), r), f32x4.splat(1));
  const exponent = i32x4.sub(shifted, f32x4.splat(ROUNDER));
  const half = i32x4.shr_s(exponent, 1);
  return f32x4.mul(f32x4.mul(y, powerOf2(half)), powerOf2(i32x4.sub(exponent, half)));
}

/** `2^n` for n from -126 to 127. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function powerOf2(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}
