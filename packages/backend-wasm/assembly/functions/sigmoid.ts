import { constant } from "./constant";
import { exp } from "./exp";
import { multiplyAdd } from "./multiply-add";

const ONE = memory.data<f32>([1], 4);
const MINUS_HALF = memory.data<f32>([-0.5], 4);

/**
 * `1 / (1 + e^-x)` of four float32, computed from `e = e^-|x|` as `1 / (1 + e)` above 0 and `e / (1 + e)` below, so
 * that nothing overflows and small results keep their digits. What rounding took from `d = 1 + e` is
 * `lost = e - (d - 1)`, exactly, and changes the quotient by its `lost / d`-th part, nearly `lost (1 - e / 2)`.
 *
 * The largest error over all float32 is 1.97 ulp (bench/accuracy.mjs).
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function sigmoid(x: v128): v128 {
  const one = constant<f32>(ONE);
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const d = f32x4.add(one, e);
  const lost = f32x4.sub(e, f32x4.sub(d, one));
  const part = f32x4.mul(lost, multiplyAdd<f32>(e, constant<f32>(MINUS_HALF), one));
  const quotient = f32x4.div(v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0))), d);
  return f32x4.sub(quotient, f32x4.mul(quotient, part));
}
