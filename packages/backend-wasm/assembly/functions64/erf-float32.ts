import { expLess } from "./exp";

/**
 * The error function of two float64 that were float32: `x p(x^2)` for `|x| < 1`, and `1 - e^-q(|x|)` with the sign of
 * `x` beyond, with a relative error of 2^-30, which does for float32. Both polynomials interpolate at Chebyshev's
 * points, `p` from 0 to 1 and `q`, of `-ln(1 - erf)`, from 1 to 4, where float32 rounds to 1.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function erfFloat32(x: v128): v128 {
  const one = f64x2.splat(1);
  const positive = f64x2.pmin(f64x2.abs(x), f64x2.splat(4));
  const z = f64x2.mul(positive, positive);
  let p = f64x2.splat(-9.6670445714869964e-6);
  p = f64x2.add(f64x2.mul(p, z), f64x2.splat(1.1265959025606609e-4));
  p = f64x2.add(f64x2.mul(p, z), f64x2.splat(-8.4840804055351063e-4));
  p = f64x2.add(f64x2.mul(p, z), f64x2.splat(5.2210318078580228e-3));
  p = f64x2.add(f64x2.mul(p, z), f64x2.splat(-2.6865430727670243e-2));
  p = f64x2.add(f64x2.mul(p, z), f64x2.splat(1.1283782495236845e-1));
  p = f64x2.add(f64x2.mul(p, z), f64x2.splat(-3.761263846802871e-1));
  p = f64x2.add(f64x2.mul(p, z), f64x2.splat(1.1283791670615434));
  let q = f64x2.splat(-1.6371514145936436e-6);
  q = f64x2.add(f64x2.mul(q, positive), f64x2.splat(4.6058042689189779e-5));
  q = f64x2.add(f64x2.mul(q, positive), f64x2.splat(-5.9680562566077971e-4));
  q = f64x2.add(f64x2.mul(q, positive), f64x2.splat(4.7595962932662646e-3));
  q = f64x2.add(f64x2.mul(q, positive), f64x2.splat(-2.6421136005663897e-2));
  q = f64x2.add(f64x2.mul(q, positive), f64x2.splat(1.1008008294882025e-1));
  q = f64x2.add(f64x2.mul(q, positive), f64x2.splat(6.3182605155916301e-1));
  q = f64x2.add(f64x2.mul(q, positive), f64x2.splat(1.130233434841994));
  q = f64x2.add(f64x2.mul(q, positive), f64x2.splat(-3.2013804967769884e-4));
  const large = f64x2.neg(expLess(f64x2.neg(q), i64x2.splat(-1)));
  const small = f64x2.mul(positive, p);
  return v128.bitselect(x, v128.bitselect(small, large, f64x2.lt(positive, one)), f64x2.splat(-0.0));
}
