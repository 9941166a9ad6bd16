import { greater, log, logSoftmax, mul, sub, sum, where, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireClasses } from "./require-classes.ts";

/**
 * The Kullback-Leibler divergence of a distribution given by logits from the target distribution: what the
 * cross-entropy costs above the target's own entropy.
 *
 * `loss = sum_j t_j (ln t_j - ln softmax(x)_j)` for every row, with `0 ln 0 = 0`; `dloss/dx = softmax(x) - t`.
 * The mean is over rows: PyTorch's `batchmean` of `kl_div` and `log_softmax`.
 *
 * @param logits Unnormalised scores, shape `[..., classes]`. Do not apply softmax before.
 * @param targets Distributions of the same shape.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when the shapes differ or there is no axis of classes.
 * @example
 * import { klDivergence } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(klDivergence(tensor([[0, 0]]), tensor([[1, 0]])).item().toFixed(4)); // 0.6931
 * @see https://pytorch.org/docs/1.13/generated/torch.nn.KLDivLoss.html
 */
export function klDivergence(logits: Tensor, targets: Tensor, options: LossOptions = {}): Tensor {
  requireClasses("klDivergence", logits);
  const t = matchingTargets("klDivergence", logits, targets);
  const surprise = sub(log(where(greater(t, 0), t, 1)), logSoftmax(logits));
  return reduceLosses("klDivergence", sum(mul(t, surprise), { axes: -1 }), options);
}
