import { decodeTable } from "./decode-table.ts";
import { fusedMultiplyAdd as fma } from "./fused-multiply-add.ts";
import { LOG_INVERSE, LOG_VALUE } from "./log-data.ts";

let tables: { readonly inverse: Float64Array; readonly value: Float64Array } | undefined;

/**
 * The natural logarithm, in the same bits everywhere: those of glibc on processors with fused multiply-add.
 *
 * `Math.log` differs in the last bit between engines, and from the C library that NumPy uses; NumPy's legacy
 * normal numbers show that bit. With x = 2^k z and c a tabulated point near z, log(x) = k log(2) + log(c) +
 * log1p(z / c - 1), where log1p is a polynomial. The error is below 0.52 units in the last place.
 *
 * @param x - above 0, finite.
 *
 * @example
 * log(2); // 0.6931471805599453
 *
 * @see https://github.com/ARM-software/optimized-routines/blob/master/math/log.c (MIT)
 */
export function log(x: number): number {
  if (x >= 0.9375 && x < 1.064697265625) {
    return logNearOne(x - 1);
  }
  // log(2) in two parts, and the polynomial for log1p. Local: compilers do not treat a module's constants so.
  const LN2_HIGH = 0.6931471805598903;
  const LN2_LOW = 5.497923018708371e-14;
  const A0 = -0.5000000000000001;
  const A1 = 0.33333333331825593;
  const A2 = -0.2499999999622955;
  const A3 = 0.20000304511814496;
  const A4 = -0.16667054827627667;
  tables ??= { inverse: decodeTable(LOG_INVERSE), value: decodeTable(LOG_VALUE) };
  let z = x;
  let k = 0;
  while (z < 0.6875) {
    z *= 2;
    k--;
  }
  while (z >= 1.375) {
    z *= 0.5;
    k++;
  }
  const index = z < 1 ? (z * 256 - 176) | 0 : (z * 128 - 48) | 0;
  const r = fma(z, tables.inverse[index]!, -1);
  // Exact: the tabulated logarithm and the upper part of log(2) end in zeros.
  const base = k * LN2_HIGH + tables.value[index]!;
  const high = base + r;
  const square = r * r;
  let low = base - high + r;
  low = fma(k, LN2_LOW, low);
  low = fma(square, A0, low);
  const tail = fma(fma(r, A4, A3), square, fma(r, A2, A1));
  return fma(r * square, tail, low) + high;
}

/** log(1 + r) for small r, without a table: there, log(c) would cancel. */
function logNearOne(r: number): number {
  if (r === 0) {
    return 0;
  }
  const B1 = 0.3333333333333352;
  const B2 = -0.24999999999998432;
  const B3 = 0.19999999999320328;
  const B4 = -0.16666666669929706;
  const B5 = 0.14285715076560868;
  const B6 = -0.12499997863982555;
  const B7 = 0.11110712032936046;
  const B8 = -0.10000486757818193;
  const B9 = 0.09181994006195467;
  const B10 = -0.08328363062289341;
  const square = r * r;
  const cube = r * square;
  const inner = fma(cube, B10, fma(square, B9, fma(r, B8, B7)));
  const middle = fma(inner, cube, fma(square, B6, fma(r, B5, B4)));
  const outer = fma(middle, cube, fma(square, B3, fma(r, B2, B1)));
  // r - r^2 / 2 in two parts; the square of the upper half of r is exact.
  const upper = r + r * 134217728 - r * 134217728;
  const lower = r - upper;
  const high = r - upper * upper * 0.5;
  const low = fma(-0.5 * lower, upper + r, r - high - upper * upper * 0.5);
  return high + fma(outer, cube, low);
}
