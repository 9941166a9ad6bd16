import { constant } from "./constant";
import { exp } from "./exp";
import { multiplyAdd } from "./multiply-add";

const P = memory.data<f32>(
  [-5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1],
  4,
);
const ONE = memory.data<f32>([1], 4);
const TWO = memory.data<f32>([2], 4);
const SMALL = memory.data<f32>([0.625], 4);
const SIGN = memory.data<u32>([0x80000000], 4);

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
  const one = constant<f32>(ONE);
  const positive = f32x4.abs(x);
  const z = f32x4.mul(positive, positive);
  let p = constant<f32>(P, 0);
  p = multiplyAdd<f32>(p, z, constant<f32>(P, 1));
  p = multiplyAdd<f32>(p, z, constant<f32>(P, 2));
  p = multiplyAdd<f32>(p, z, constant<f32>(P, 3));
  p = multiplyAdd<f32>(p, z, constant<f32>(P, 4));
  const small = multiplyAdd<f32>(f32x4.mul(p, z), positive, positive);
  const e = exp(f32x4.add(positive, positive));
  const large = f32x4.sub(one, f32x4.div(constant<f32>(TWO), f32x4.add(e, one)));
  const magnitude = v128.bitselect(small, large, f32x4.lt(positive, constant<f32>(SMALL)));
  return v128.bitselect(x, magnitude, constant<u32>(SIGN));
}
