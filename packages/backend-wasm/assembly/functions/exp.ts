import { constant } from "./constant";
import { multiplyAdd } from "./multiply-add";

const BOUNDS = memory.data<f32>([-150, 130], 4);
const LOG2_E = memory.data<f32>([1.44269504088896341], 4);

/** 1.5 * 2^23: a small number plus this has the number, rounded to an integer, in its last bits. */
const ROUNDER = memory.data<f32>([12582912], 4);

/** Less ln 2 in two parts; the first has so few bits that its product with a whole number is exact. */
const MINUS_LN_2 = memory.data<f32>([-0.693359375, 2.12194440e-4], 4);

const P = memory.data<f32>(
  [1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1],
  4,
);
const ONE = memory.data<f32>([1], 4);
const EXPONENT_BIAS = memory.data<i32>([127], 4);

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
  const bounded = f32x4.pmax(f32x4.pmin(x, constant<f32>(BOUNDS, 1)), constant<f32>(BOUNDS, 0));
  const rounder = constant<f32>(ROUNDER);
  const shifted = f32x4.add(f32x4.mul(bounded, constant<f32>(LOG2_E)), rounder);
  const n = f32x4.sub(shifted, rounder);
  let r = multiplyAdd<f32>(n, constant<f32>(MINUS_LN_2, 0), bounded);
  r = multiplyAdd<f32>(n, constant<f32>(MINUS_LN_2, 1), r);
  let p = constant<f32>(P, 0);
  p = multiplyAdd<f32>(p, r, constant<f32>(P, 1));
  p = multiplyAdd<f32>(p, r, constant<f32>(P, 2));
  p = multiplyAdd<f32>(p, r, constant<f32>(P, 3));
  p = multiplyAdd<f32>(p, r, constant<f32>(P, 4));
  p = multiplyAdd<f32>(p, r, constant<f32>(P, 5));
  const y = f32x4.add(multiplyAdd<f32>(p, f32x4.mul(r, r), r), constant<f32>(ONE));
  const exponent = i32x4.sub(shifted, rounder);
  const half = i32x4.shr_s(exponent, 1);
  return f32x4.mul(f32x4.mul(y, powerOf2(half)), powerOf2(i32x4.sub(exponent, half)));
}

/** `2^n` for n from -126 to 127. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function powerOf2(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, constant<i32>(EXPONENT_BIAS)), 23);
}
