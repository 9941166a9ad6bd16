import { constant } from "../functions/constant";
import { expLess } from "./exp";

const P = memory.data<f64>(
  [
    -9.6670445714869964e-6, 1.1265959025606609e-4, -8.4840804055351063e-4, 5.2210318078580228e-3,
    -2.6865430727670243e-2, 1.1283782495236845e-1, -3.761263846802871e-1, 1.1283791670615434,
  ],
  8,
);
const Q = memory.data<f64>(
  [
    -1.6371514145936436e-6, 4.6058042689189779e-5, -5.9680562566077971e-4, 4.7595962932662646e-3,
    -2.6421136005663897e-2, 1.1008008294882025e-1, 6.3182605155916301e-1, 1.130233434841994, -3.2013804967769884e-4,
  ],
  8,
);
const ONE = memory.data<f64>([1], 8);
const LARGEST = memory.data<f64>([4], 8);
const SIGN = memory.data<f64>([-0.0], 8);

/**
 * The error function of two float64 that were float32: `x p(x^2)` for `|x| < 1`, and `1 - e^-q(|x|)` with the sign of
 * `x` beyond, with a relative error of 2^-30, which does for float32. Both polynomials interpolate at Chebyshev's
 * points, `p` from 0 to 1 and `q`, of `-ln(1 - erf)`, from 1 to 4, where float32 rounds to 1.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function erfFloat32(x: v128): v128 {
  const one = constant<f64>(ONE);
  const positive = f64x2.pmin(f64x2.abs(x), constant<f64>(LARGEST));
  const z = f64x2.mul(positive, positive);
  let p = constant<f64>(P, 0);
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(P, 1));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(P, 2));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(P, 3));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(P, 4));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(P, 5));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(P, 6));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(P, 7));
  let q = constant<f64>(Q, 0);
  q = f64x2.add(f64x2.mul(q, positive), constant<f64>(Q, 1));
  q = f64x2.add(f64x2.mul(q, positive), constant<f64>(Q, 2));
  q = f64x2.add(f64x2.mul(q, positive), constant<f64>(Q, 3));
  q = f64x2.add(f64x2.mul(q, positive), constant<f64>(Q, 4));
  q = f64x2.add(f64x2.mul(q, positive), constant<f64>(Q, 5));
  q = f64x2.add(f64x2.mul(q, positive), constant<f64>(Q, 6));
  q = f64x2.add(f64x2.mul(q, positive), constant<f64>(Q, 7));
  q = f64x2.add(f64x2.mul(q, positive), constant<f64>(Q, 8));
  const large = f64x2.neg(expLess(f64x2.neg(q), i64x2.splat(-1)));
  const small = f64x2.mul(positive, p);
  return v128.bitselect(x, v128.bitselect(small, large, f64x2.lt(positive, one)), constant<f64>(SIGN));
}
