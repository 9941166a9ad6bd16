import { cast, mul, softplus, sub, type Tensor } from "@gradkit/tensor";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireSameShape } from "./require-same-shape.ts";

/**
 * The cross-entropy of yes-or-no answers given by logits.
 *
 * `loss = -t ln s - (1 - t) ln(1 - s)` with `s = sigmoid(x)`, computed as `softplus(x) - t x` without overflow;
 * `dloss/dx = s - t`.
 *
 * @param logits Scores before the sigmoid, of any shape. Do not apply sigmoid before.
 * @param targets Probabilities from 0 to 1, or truth values, of the same shape.
 * @throws RangeError when the shapes differ.
 * @example
 * import { binaryCrossEntropy } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(binaryCrossEntropy(tensor([0, 1000]), tensor([1, 1])).item().toFixed(4)); // 0.3466
 */
export function binaryCrossEntropy(logits: Tensor, targets: Tensor, { reduction }: LossOptions = {}): Tensor {
  requireSameShape("binaryCrossEntropy", logits, targets);
  return reduceLosses(sub(softplus(logits), mul(logits, cast(targets, logits.dtype))), reduction);
}
