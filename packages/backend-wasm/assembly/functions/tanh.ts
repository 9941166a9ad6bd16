import { madd } from "../madd";
import { exp } from "./exp";

/**
 * The hyperbolic tangent of four float32: `x + x^3 p(x^2)` with a minimax `p` for `|x| < 0.625`, and
 * `1 - 2 / (e^2|x| + 1)` with the sign of `x` beyond.
 *
 * The largest error over all float32 is 1.33 ulp (bench/accuracy.mjs).
 *
 * Source: Cephes (tanhf), Stephen L. Moshier, https://www.netlib.org/cephes/
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function tanh(x: v128): v128 {
  const one = f32x4.splat(1);
  const positive = f32x4.abs(x);
  const z = f32x4.mul(positive, positive);
  let p = f32x4.splat(-5.70498872745e-3);
  p = madd<f32>(p, z, f32x4.splat(2.06390887954e-2));
  p = madd<f32>(p, z, f32x4.splat(-5.37397155531e-2));
  p = madd<f32>(p, z, f32x4.splat(1.33314422036e-1));
  p = madd<f32>(p, z, f32x4.splat(-3.33332819422e-1));
  const small = madd<f32>(f32x4.mul(p, z), positive, positive);
  const e = exp(f32x4.add(positive, positive));
  const large = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(e, one)));
  const magnitude = v128.bitselect(small, large, f32x4.lt(positive, f32x4.splat(0.625)));
  return v128.bitselect(x, magnitude, i32x4.splat(0x80000000)); // The sign bit of x.
}
