import { exp } from "./exp";
import { log1p } from "./log";

/** `ln(1 + e^x)` of two float64, computed as `max(x, 0) + ln(1 + e^-|x|)`, so that nothing overflows. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function softplus(x: v128): v128 {
  return f64x2.add(f64x2.max(x, f64x2.splat(0)), log1p(exp(f64x2.neg(f64x2.abs(x)))));
}
