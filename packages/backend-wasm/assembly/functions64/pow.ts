import { exp } from "./exp";
import { log } from "./log";

/**
 * `a^b` of two pairs of float64 that were float32, as `e^(b ln |a|)`, whose relative error of 2^-46 does for float32.
 * NaN for a finite negative base with a fractional exponent, and 1 for an exponent of 0, as JavaScript has it.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function pow(a: v128, b: v128): v128 {
  const positive = f64x2.abs(a);
  const power = exp(f64x2.mul(b, log(positive)));
  const half = f64x2.mul(b, f64x2.splat(0.5));
  const fractional = f64x2.ne(f64x2.trunc(b), b);
  const odd = v128.andnot(f64x2.ne(f64x2.trunc(half), half), fractional);
  const signed = v128.or(power, v128.and(v128.and(a, f64x2.splat(-0.0)), odd));
  const isNegative = v128.andnot(f64x2.lt(a, f64x2.splat(0)), f64x2.eq(positive, f64x2.splat(Infinity)));
  const y = v128.bitselect(f64x2.splat(NaN), signed, v128.and(isNegative, fractional));
  return v128.bitselect(f64x2.splat(1), y, f64x2.eq(b, f64x2.splat(0)));
}
