import { elu as apply, type EluOptions } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The exponential linear unit: smooth, and negative for negative inputs.
 *
 * `y = x` where `x > 0`, and `alpha (e^x - 1)` elsewhere.
 *
 * @see Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by exponential linear units",
 * 2016.
 * @example
 * import { dense, elu, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), elu(), dense(3, 1));
 */
export function elu({ alpha = 1 }: EluOptions = {}): Activation {
  return activation("elu", (x) => apply(x, { alpha }), { alpha });
}
