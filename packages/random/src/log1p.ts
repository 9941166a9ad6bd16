import { fusedMultiplyAdd as fma } from "./fused-multiply-add.ts";

// log(2) in two parts, and the coefficients of the polynomial, as in the source below.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const P1 = 0.6666666666666735;
const P2 = 0.3999999999940942;
const P3 = 0.2857142874366239;
const P4 = 0.22222198432149784;
const P5 = 0.1818357216161805;
const P6 = 0.15313837699209373;
const P7 = 0.14798198605116586;

/**
 * log(1 + x) for x from -1 (excluded) to 0, in the same bits everywhere: those of glibc on processors with
 * fused multiply-add.
 *
 * With 1 + x = 2^k (1 + f) and s = f / (2 + f), log(1 + f) = f - f^2 / 2 + s (f^2 / 2 + R(s^2)), where R is a
 * polynomial. The error is below one unit in the last place.
 *
 * @param x - above -1, at most 0.
 *
 * @example
 * log1p(-0.5); // -0.6931471805599453
 *
 * @see https://www.netlib.org/fdlibm/s_log1p.c (Copyright 1993 Sun Microsystems; freely usable with this notice)
 */
export function log1p(x: number): number {
  if (x > -(2 ** -29)) {
    return x > -(2 ** -54) ? x : x - x * x * 0.5;
  }
  // The bounds are those of the source, which compares the upper 32 bits only.
  if (x > -0.2928934097290039) {
    return combine(x, 0, 0);
  }
  let u = 1 + x;
  const lost = (x - (u - 1)) / u;
  let k = 0;
  while (u < 1) {
    u *= 2;
    k--;
  }
  if (u >= 1.4142131805419922) {
    u *= 0.5;
    k++;
  }
  return combine(u - 1, k, lost);
}

/** k log(2) + log(1 + f) + lost. */
function combine(f: number, k: number, lost: number): number {
  const half = 0.5 * f * f;
  if (k === 0) {
    return f - (half - series(f, half));
  }
  const correction = fma(k, LN2_LOW, lost);
  // Around f = 0 the source takes two terms only; these are its bounds.
  if (f >= -1.5 * 2 ** -20 && f < 2 ** -20) {
    return k * LN2_HIGH - (half * fma(f, -0.6666666666666666, 1) - correction - f);
  }
  return k * LN2_HIGH - (half - (series(f, half) + correction) - f);
}

function series(f: number, half: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const first = fma(z, P1, z2 * fma(z, P3, P2));
  const rest = fma(z2 * z4, fma(z, P7, P6), fma(z4, fma(z, P5, P4), first));
  return s * (half + rest);
}
