import { expLess } from "./exp";

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
  const one = f64x2.splat(1);
  const positive = f64x2.pmin(f64x2.abs(x), f64x2.splat(6));
  const square = f64x2.mul(positive, positive);

  let p = horner(f64x2.splat(-2.37630166566501626084e-5), square, -5.77027029648944159157e-3);
  p = horner(p, square, -2.84817495755985104766e-2);
  p = horner(p, square, -3.25042107247001499370e-1);
  p = horner(p, square, 1.28379167095512558561e-1);
  let q = horner(f64x2.splat(-3.96022827877536812320e-6), square, 1.32494738004321644526e-4);
  q = horner(q, square, 5.08130628187576562776e-3);
  q = horner(q, square, 6.50222499887672944485e-2);
  q = horner(q, square, 3.97917223959155352819e-1);
  q = horner(q, square, 1);
  const small = f64x2.add(positive, f64x2.mul(positive, f64x2.div(p, q)));

  const s = f64x2.sub(positive, one);
  p = horner(f64x2.splat(-2.16637559486879084300e-3), s, 3.54783043256182359371e-2);
  p = horner(p, s, -1.10894694282396677476e-1);
  p = horner(p, s, 3.18346619901161753674e-1);
  p = horner(p, s, -3.72207876035701323847e-1);
  p = horner(p, s, 4.14856118683748331666e-1);
  p = horner(p, s, -2.36211856075265944077e-3);
  q = horner(f64x2.splat(1.19844998467991074170e-2), s, 1.36370839120290507362e-2);
  q = horner(q, s, 1.26171219808761642112e-1);
  q = horner(q, s, 7.18286544141962662868e-2);
  q = horner(q, s, 5.40397917702171048937e-1);
  q = horner(q, s, 1.06420880400844228286e-1);
  q = horner(q, s, 1);
  const middle = f64x2.add(f64x2.splat(8.45062911510467529297e-1), f64x2.div(p, q));

  const inverse = f64x2.div(one, square);
  p = horner(f64x2.splat(-9.81432934416914548592), inverse, -8.12874355063065934246e1);
  p = horner(p, inverse, -1.84605092906711035994e2);
  p = horner(p, inverse, -1.62396669462573470355e2);
  p = horner(p, inverse, -6.23753324503260060396e1);
  p = horner(p, inverse, -1.05586262253232909814e1);
  p = horner(p, inverse, -6.93858572707181764372e-1);
  p = horner(p, inverse, -9.86494403484714822705e-3);
  q = horner(f64x2.splat(-6.04244152148580987438e-2), inverse, 6.57024977031928170135);
  q = horner(q, inverse, 1.08635005541779435134e2);
  q = horner(q, inverse, 4.29008140027567833386e2);
  q = horner(q, inverse, 6.45387271733267880336e2);
  q = horner(q, inverse, 4.34565877475229228821e2);
  q = horner(q, inverse, 1.37657754143519042600e2);
  q = horner(q, inverse, 1.96512716674392571292e1);
  q = horner(q, inverse, 1);
  const exponent = f64x2.sub(f64x2.sub(f64x2.div(p, q), f64x2.splat(0.5625)), square);
  const large = f64x2.sub(one, f64x2.div(expLess(exponent, i64x2.splat(0)), positive));

  const beyond = v128.bitselect(middle, large, f64x2.lt(positive, f64x2.splat(1.25)));
  const magnitude = v128.bitselect(small, beyond, f64x2.lt(positive, f64x2.splat(0.84375)));
  return v128.bitselect(x, magnitude, f64x2.splat(-0.0));
}

/** `p x + c`. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function horner(p: v128, x: v128, c: f64): v128 {
  return f64x2.add(f64x2.mul(p, x), f64x2.splat(c));
}
