import { activation, type Activation } from "@gradkit/layers";
import { abs, less, record, stopGradient, where, type Tensor } from "@gradkit/tensor";

/** Products of two such numbers are still ordinary ones in float32. */
const tiny = 1e-18;

function cleared(x: Tensor): Tensor {
  return where(less(abs(x), tiny), 0, x);
}

/**
 * Passes numbers on, and gradients back, with those below 1e-18 as 0. A sigmoid that starts with weights N(0, 1) is
 * saturated, so most of its values and gradients are tiny; processors take a hundred times longer with numbers below 1e-38, and
 * no weight in float32 feels the difference.
 */
export function withoutTiny(): Activation {
  return activation("withoutTiny", (x) =>
    record(stopGradient(cleared(x)), [x], [cleared], { repeatable: true }),
  );
}
