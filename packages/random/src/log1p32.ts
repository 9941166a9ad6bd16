// log(2) in two parts, and the coefficients of the polynomial, rounded to float32.
const LN2_HIGH = 0.6931381225585938;
const LN2_LOW = 9.05800061445916e-6;
const P1 = 0.6666666865348816;
const P2 = 0.4000000059604645;
const P3 = 0.2857142984867096;
const P4 = 0.2222219854593277;
const P5 = 0.18183572590351105;
const P6 = 0.15313838422298431;
const P7 = 0.14798198640346527;
const TWO_THIRDS = 0.6666666865348816;

/**
 * log(1 + x) in float32 arithmetic for x from -1 (excluded) to 0, in the same bits as in glibc before 2.41.
 *
 * The method is that of `log1p`; every operation is rounded to float32. Later versions of glibc round the
 * exact logarithm, which changes the last bit of one result in ten.
 *
 * @param x - a float32 above -1, at most 0.
 * @returns a number that float32 holds exactly.
 *
 * @example
 * log1p32(-0.5); // -0.6931471824645996
 *
 * @see https://sourceware.org/git/?p=glibc.git;a=blob;f=sysdeps/ieee754/flt-32/s_log1pf.c;hb=glibc-2.36
 * (Copyright 1993 Sun Microsystems; freely usable with this notice)
 */
export function log1p32(x: number): number {
  const round = Math.fround;
  if (x > -(2 ** -29)) {
    return x > -(2 ** -54) ? x : round(x - round(round(x * x) * 0.5));
  }
  if (x > -0.2928934097290039) {
    return combine(x, 0, 0);
  }
  let u = round(1 + x);
  const lost = round(round(x - round(u - 1)) / u);
  let k = 0;
  while (u < 1) {
    u *= 2;
    k--;
  }
  if (u >= 1.414214015007019) {
    u *= 0.5;
    k++;
  }
  return combine(round(u - 1), k, lost);
}

/** k log(2) + log(1 + f) + lost. */
function combine(f: number, k: number, lost: number): number {
  const round = Math.fround;
  const half = round(round(0.5 * f) * f);
  if (k === 0) {
    return round(f - round(half - series(f, half)));
  }
  const high = round(k * LN2_HIGH);
  const correction = round(round(k * LN2_LOW) + lost);
  // Around f = 0 the source takes two terms only; these are its bounds.
  if (f >= -1.5 * 2 ** -23 && f < 2 ** -23) {
    const rest = round(half * round(1 - round(TWO_THIRDS * f)));
    return round(high - round(round(rest - correction) - f));
  }
  return round(high - round(round(half - round(series(f, half) + correction)) - f));
}

function series(f: number, half: number): number {
  const round = Math.fround;
  const s = round(f / round(2 + f));
  const z = round(s * s);
  let rest = P7;
  rest = round(P6 + round(z * rest));
  rest = round(P5 + round(z * rest));
  rest = round(P4 + round(z * rest));
  rest = round(P3 + round(z * rest));
  rest = round(P2 + round(z * rest));
  rest = round(P1 + round(z * rest));
  return round(s * round(half + round(z * rest)));
}
