import { constant } from "../functions/constant";

/** 1.5 * 2^52: a small number plus this has the number, rounded to an integer, in its last bits. */
const ROUNDER = memory.data<f64>([6755399441055744], 8);

/** Beyond it, the quarter turns in a number have too many digits for the exact products below. */
const LARGEST = memory.data<f64>([131072], 8);

const QUARTERS = memory.data<f64>([6.36619772367581382433e-1], 8);

/** A quarter turn, pi/2, in four parts. */
const QUARTER = memory.data<f64>(
  [1.57079632673412561417, 6.07710050630396597660e-11, 2.02226624871116645580e-21, 8.47842766036889956997e-32],
  8,
);
const SINE = memory.data<f64>(
  [
    1.58969099521155010221e-10, -2.50507602534068634195e-8, 2.75573137070700676789e-6, -1.98412698298579493134e-4,
    8.33333333332248946124e-3, -1.66666666666666324348e-1,
  ],
  8,
);
const COSINE = memory.data<f64>(
  [
    -1.13596475577881948265e-11, 2.08757232129817482790e-9, -2.75573143513906633035e-7, 2.48015872894767294178e-5,
    -1.38888888888741095749e-3, 4.16666666666666019037e-2,
  ],
  8,
);
const HALF = memory.data<f64>([0.5], 8);
const ONE = memory.data<f64>([1], 8);

/**
 * The sine of two float64 `x` plus `quarters` quarter turns, 1 for the cosine; `x` itself, which no sine is, where
 * `|x|` is above 131072.
 *
 * `x = n pi/2 + r + low` with `|r| <= pi/4`, in three steps with parts of pi/2 of so few bits that their products with
 * `n` are exact; what rounding takes from the differences is in `low`. Then polynomials for sine and cosine.
 *
 * Source: FreeBSD's msun (e_rem_pio2.c, k_sin.c, k_cos.c), https://git.musl-libc.org/cgit/musl/tree/src/math
 */
export function sinPlus(x: v128, quarters: i64): v128 {
  const rounder = constant<f64>(ROUNDER);
  const shifted = f64x2.add(f64x2.mul(x, constant<f64>(QUARTERS)), rounder);
  const n = f64x2.sub(shifted, rounder);
  const x1 = f64x2.sub(x, f64x2.mul(n, constant<f64>(QUARTER, 0)));
  const w2 = f64x2.mul(n, constant<f64>(QUARTER, 1));
  const x2 = f64x2.sub(x1, w2);
  const lost2 = f64x2.sub(f64x2.sub(x1, x2), w2);
  const w3 = f64x2.mul(n, constant<f64>(QUARTER, 2));
  const x3 = f64x2.sub(x2, w3);
  const lost3 = f64x2.sub(f64x2.sub(x2, x3), w3);
  const w4 = f64x2.sub(f64x2.mul(n, constant<f64>(QUARTER, 3)), f64x2.add(lost2, lost3));
  const r = f64x2.sub(x3, w4);
  const low = f64x2.sub(f64x2.sub(x3, r), w4);

  const half = constant<f64>(HALF);
  const z = f64x2.mul(r, r);
  let p = constant<f64>(SINE, 0);
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(SINE, 1));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(SINE, 2));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(SINE, 3));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(SINE, 4));
  const v = f64x2.mul(z, r);
  const part = f64x2.sub(f64x2.mul(z, f64x2.sub(f64x2.mul(half, low), f64x2.mul(v, p))), low);
  const sine = f64x2.sub(r, f64x2.sub(part, f64x2.mul(v, constant<f64>(SINE, 5))));

  p = constant<f64>(COSINE, 0);
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(COSINE, 1));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(COSINE, 2));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(COSINE, 3));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(COSINE, 4));
  p = f64x2.add(f64x2.mul(p, z), constant<f64>(COSINE, 5));
  const one = constant<f64>(ONE);
  const halfSquare = f64x2.mul(half, z);
  const most = f64x2.sub(one, halfSquare);
  const rest = f64x2.sub(f64x2.mul(f64x2.mul(z, z), p), f64x2.mul(r, low));
  const cosine = f64x2.add(most, f64x2.add(f64x2.sub(f64x2.sub(one, most), halfSquare), rest));

  const turns = i64x2.add(shifted, i64x2.splat(quarters));
  const odd = i64x2.neg(v128.and(turns, i64x2.splat(1)));
  const sign = i64x2.shl(v128.and(turns, i64x2.splat(2)), 62);
  const y = v128.xor(v128.bitselect(cosine, sine, odd), sign);
  return v128.bitselect(x, y, f64x2.gt(f64x2.abs(x), constant<f64>(LARGEST)));
}
