import { exp } from "./exp";

/**
 * `1 / (1 + e^-x)` of four float32, computed from `e = e^-|x|` as `1 / (1 + e)` above 0 and `e / (1 + e)` below, so
 * that nothing overflows and small results keep their digits.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  const e = exp(f32x4.neg(f32x4.abs(x)));
  return f32x4.div(v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0))), f32x4.add(one, e));
}
