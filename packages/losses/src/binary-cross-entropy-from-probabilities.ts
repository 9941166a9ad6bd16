import { add, div, log, maximum, mul, neg, noGrad, record, sub, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";

/** PyTorch's bounds: logarithms are at least this, and the gradient is divided by at least that, a float32 there. */
const lowestLog = -100;
const smallestVariance = Math.fround(1e-12);

/**
 * The cross-entropy of yes-or-no answers given by probabilities. From logits, {@link binaryCrossEntropy} is more
 * precise and never saturates.
 *
 * `loss = -t ln p - (1 - t) ln(1 - p)` with logarithms of at least -100;
 * `dloss/dp = (p - t) / max(p (1 - p), 1e-12)`, both as in PyTorch. Targets are constants to gradients.
 *
 * @param probabilities From 0 to 1, of any shape; outside the loss is NaN.
 * @param targets Probabilities from 0 to 1, or truth values, of the same shape.
 * @throws RangeError when the shapes differ.
 * @example
 * import { binaryCrossEntropyFromProbabilities } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const loss = binaryCrossEntropyFromProbabilities(tensor([0.5, 0]), tensor([1, 1]), { reduction: "none" });
 * console.log(loss.toArray()); // [ 0.6931471824645996, 100 ]
 * @see https://pytorch.org/docs/1.13/generated/torch.nn.BCELoss.html
 */
export function binaryCrossEntropyFromProbabilities(
  probabilities: Tensor,
  targets: Tensor,
  options: LossOptions = {},
): Tensor {
  const name = "binaryCrossEntropyFromProbabilities";
  const t = matchingTargets(name, probabilities, targets);
  const values = noGrad(() => {
    const yes = mul(t, maximum(log(probabilities), lowestLog));
    return neg(add(yes, mul(sub(1, t), maximum(log(sub(1, probabilities)), lowestLog))));
  });
  const losses = record(
    values,
    [probabilities],
    [
      (g): Tensor => {
        const variance = maximum(mul(probabilities, sub(1, probabilities)), smallestVariance);
        return mul(g, div(sub(probabilities, t), variance));
      },
    ],
  );
  return reduceLosses(name, losses, options);
}
