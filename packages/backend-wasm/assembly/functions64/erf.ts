import { constant } from "../functions/constant";
import { expLess } from "./exp";

const P_SMALL = memory.data<f64>(
  [
    -2.37630166566501626084e-5, -5.77027029648944159157e-3, -2.84817495755985104766e-2, -3.25042107247001499370e-1,
    1.28379167095512558561e-1,
  ],
  8,
);
const Q_SMALL = memory.data<f64>(
  [
    -3.96022827877536812320e-6, 1.32494738004321644526e-4, 5.08130628187576562776e-3, 6.50222499887672944485e-2,
    3.97917223959155352819e-1, 1,
  ],
  8,
);
const P_MIDDLE = memory.data<f64>(
  [
    -2.16637559486879084300e-3, 3.54783043256182359371e-2, -1.10894694282396677476e-1, 3.18346619901161753674e-1,
    -3.72207876035701323847e-1, 4.14856118683748331666e-1, -2.36211856075265944077e-3,
  ],
  8,
);
const Q_MIDDLE = memory.data<f64>(
  [
    1.19844998467991074170e-2, 1.36370839120290507362e-2, 1.26171219808761642112e-1, 7.18286544141962662868e-2,
    5.40397917702171048937e-1, 1.06420880400844228286e-1, 1,
  ],
  8,
);
const P_LARGE = memory.data<f64>(
  [
    -9.81432934416914548592, -8.12874355063065934246e1, -1.84605092906711035994e2, -1.62396669462573470355e2,
    -6.23753324503260060396e1, -1.05586262253232909814e1, -6.93858572707181764372e-1, -9.86494403484714822705e-3,
  ],
  8,
);
const Q_LARGE = memory.data<f64>(
  [
    -6.04244152148580987438e-2, 6.57024977031928170135, 1.08635005541779435134e2, 4.29008140027567833386e2,
    6.45387271733267880336e2, 4.34565877475229228821e2, 1.37657754143519042600e2, 1.96512716674392571292e1, 1,
  ],
  8,
);

/** erf at 1, nearly. */
const MIDDLE = memory.data<f64>([8.45062911510467529297e-1], 8);
const BOUNDS = memory.data<f64>([0.84375, 1.25, 6], 8);
const SHIFT = memory.data<f64>([0.5625], 8);
const ONE = memory.data<f64>([1], 8);
const SIGN = memory.data<f64>([-0.0], 8);

/**
 * The error function of two float64, with the sign of `x`: `|x| + |x| p(x^2)` for `|x| < 0.84375`,
 * `0.845 + q(|x| - 1)` for `|x| < 1.25`, and `1 - e^(-x^2 - 0.5625 + r(1/x^2)) / |x|` beyond, with rational `p`, `q`
 * and `r`. From 6 on it is 1; the last of them is exact enough up to there, where little is subtracted.
 *
 * Source: FreeBSD's msun (s_erf.c), https://git.musl-libc.org/cgit/musl/tree/src/math/erf.c
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function erf(x: v128): v128 {
  const one = constant<f64>(ONE);
  const positive = f64x2.pmin(f64x2.abs(x), constant<f64>(BOUNDS, 2));
  const square = f64x2.mul(positive, positive);

  let p = horner(constant<f64>(P_SMALL, 0), square, P_SMALL, 1);
  p = horner(p, square, P_SMALL, 2);
  p = horner(p, square, P_SMALL, 3);
  p = horner(p, square, P_SMALL, 4);
  let q = horner(constant<f64>(Q_SMALL, 0), square, Q_SMALL, 1);
  q = horner(q, square, Q_SMALL, 2);
  q = horner(q, square, Q_SMALL, 3);
  q = horner(q, square, Q_SMALL, 4);
  q = horner(q, square, Q_SMALL, 5);
  const small = f64x2.add(positive, f64x2.mul(positive, f64x2.div(p, q)));

  const s = f64x2.sub(positive, one);
  p = horner(constant<f64>(P_MIDDLE, 0), s, P_MIDDLE, 1);
  p = horner(p, s, P_MIDDLE, 2);
  p = horner(p, s, P_MIDDLE, 3);
  p = horner(p, s, P_MIDDLE, 4);
  p = horner(p, s, P_MIDDLE, 5);
  p = horner(p, s, P_MIDDLE, 6);
  q = horner(constant<f64>(Q_MIDDLE, 0), s, Q_MIDDLE, 1);
  q = horner(q, s, Q_MIDDLE, 2);
  q = horner(q, s, Q_MIDDLE, 3);
  q = horner(q, s, Q_MIDDLE, 4);
  q = horner(q, s, Q_MIDDLE, 5);
  q = horner(q, s, Q_MIDDLE, 6);
  const middle = f64x2.add(constant<f64>(MIDDLE), f64x2.div(p, q));

  const inverse = f64x2.div(one, square);
  p = horner(constant<f64>(P_LARGE, 0), inverse, P_LARGE, 1);
  p = horner(p, inverse, P_LARGE, 2);
  p = horner(p, inverse, P_LARGE, 3);
  p = horner(p, inverse, P_LARGE, 4);
  p = horner(p, inverse, P_LARGE, 5);
  p = horner(p, inverse, P_LARGE, 6);
  p = horner(p, inverse, P_LARGE, 7);
  q = horner(constant<f64>(Q_LARGE, 0), inverse, Q_LARGE, 1);
  q = horner(q, inverse, Q_LARGE, 2);
  q = horner(q, inverse, Q_LARGE, 3);
  q = horner(q, inverse, Q_LARGE, 4);
  q = horner(q, inverse, Q_LARGE, 5);
  q = horner(q, inverse, Q_LARGE, 6);
  q = horner(q, inverse, Q_LARGE, 7);
  q = horner(q, inverse, Q_LARGE, 8);
  const exponent = f64x2.sub(f64x2.sub(f64x2.div(p, q), constant<f64>(SHIFT)), square);
  const large = f64x2.sub(one, f64x2.div(expLess(exponent, i64x2.splat(0)), positive));

  const beyond = v128.bitselect(middle, large, f64x2.lt(positive, constant<f64>(BOUNDS, 1)));
  const magnitude = v128.bitselect(small, beyond, f64x2.lt(positive, constant<f64>(BOUNDS, 0)));
  return v128.bitselect(x, magnitude, constant<f64>(SIGN));
}

/** `p x + c` with number `i` of a table for `c`. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function horner(p: v128, x: v128, table: usize, i: i32): v128 {
  return f64x2.add(f64x2.mul(p, x), constant<f64>(table, i));
}
