import { constant } from "../functions/constant";
import { expLess } from "./exp";

const ONE = memory.data<f64>([1], 8);
const TWO = memory.data<f64>([2], 8);
const SIGN = memory.data<f64>([-0.0], 8);

/**
 * The hyperbolic tangent of two float64: with `t = e^-2|x| - 1`, `-t / (t + 2)` for `|x| < 1`, and with
 * `t = e^2|x| - 1`, `1 - 2 / (t + 2)` from there on, with the sign of `x`.
 *
 * Source: FreeBSD's msun (s_tanh.c), https://git.musl-libc.org/cgit/musl/tree/src/math/tanh.c
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function tanh(x: v128): v128 {
  const one = constant<f64>(ONE);
  const two = constant<f64>(TWO);
  const sign = constant<f64>(SIGN);
  const positive = f64x2.abs(x);
  const small = f64x2.lt(positive, one);
  const t = expLess(v128.xor(f64x2.add(positive, positive), v128.and(sign, small)), i64x2.splat(-1));
  const d = f64x2.add(t, two);
  const lost = v128.and(f64x2.sub(t, f64x2.sub(d, two)), small); // What rounding took from d, exactly.
  let quotient = f64x2.div(v128.bitselect(t, two, small), d);
  quotient = f64x2.sub(quotient, f64x2.div(f64x2.mul(quotient, lost), d));
  const magnitude = v128.bitselect(quotient, f64x2.sub(one, quotient), small);
  return v128.bitselect(x, magnitude, sign);
}
