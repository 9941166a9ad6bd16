import { selu as apply } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The scaled exponential linear unit, which keeps mean 0 and variance 1 from layer to layer with `leCunNormal`
 * weights.
 *
 * `y = 1.0507 x` where `x > 0`, and `1.0507 * 1.6733 (e^x - 1)` elsewhere.
 *
 * @see Klambauer, Unterthiner, Mayr and Hochreiter, "Self-normalizing neural networks", 2017.
 * @example
 * import { dense, selu, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), selu(), dense(3, 1));
 */
export function selu(): Activation {
  return activation("selu", apply);
}
