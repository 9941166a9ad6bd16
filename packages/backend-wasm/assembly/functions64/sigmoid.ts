import { constant } from "../functions/constant";
import { exp } from "./exp";

const HALF = memory.data<f64>([0.5], 8);
const ONE = memory.data<f64>([1], 8);

/** `1 / (1 + e^-x)` of two float64, computed as that of float32 is: assembly/functions/sigmoid.ts. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function sigmoid(x: v128): v128 {
  const one = constant<f64>(ONE);
  const e = exp(f64x2.neg(f64x2.abs(x)));
  const d = f64x2.add(one, e);
  const lost = f64x2.sub(e, f64x2.sub(d, one));
  const part = f64x2.mul(lost, f64x2.sub(one, f64x2.mul(e, constant<f64>(HALF))));
  const quotient = f64x2.div(v128.bitselect(e, one, f64x2.lt(x, f64x2.splat(0))), d);
  return f64x2.sub(quotient, f64x2.mul(quotient, part));
}
