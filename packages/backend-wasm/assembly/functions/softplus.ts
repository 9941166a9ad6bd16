import { constant } from "./constant";
import { exp } from "./exp";
import { logOf } from "./log";

const HALF = memory.data<f32>([0.5], 4);
const ONE = memory.data<f32>([1], 4);

/**
 * `ln(1 + e^x)` of four float32, computed as `max(x, 0) + ln(1 + e)` with `e = e^-|x|`, so that nothing overflows.
 * `1 + e` is not rounded: it is `1 + f` with `f = e` below 1/2, and `2 (1 + f)` with `f = (e - 1) / 2` from there on.
 *
 * The largest error over all float32 is 1.65 ulp (bench/accuracy.mjs).
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function softplus(x: v128): v128 {
  const half = constant<f32>(HALF);
  const one = constant<f32>(ONE);
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const large = f32x4.ge(e, half);
  const f = v128.bitselect(f32x4.mul(f32x4.sub(e, one), half), e, large);
  const k = v128.and(one, large);
  return f32x4.add(f32x4.max(x, f32x4.splat(0)), logOf(f, k));
}
