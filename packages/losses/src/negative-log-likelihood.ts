import { mul, neg, where, type Tensor } from "@gradkit/tensor";
import { classTargets, type ClassOptions } from "./class-targets.ts";
import { pickClasses } from "./pick-classes.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireClasses } from "./require-classes.ts";

/**
 * The negative log-likelihood of classes, from log-probabilities: what `crossEntropy` computes from logits at once.
 *
 * `loss = -w_t x_t` for the target class `t`, `dloss/dx_t = -w_t`. The mean divides by the sum of the class weights of
 * the targets that count, as in PyTorch.
 *
 * @param logProbabilities Logarithms of probabilities, as `logSoftmax` gives them, shape `[..., classes]`.
 * @param targets Class indices of an integer type, shape `[...]`.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when shapes do not fit or a class index is out of range; TypeError when indices are not integers.
 * @example
 * import { negativeLogLikelihood } from "@gradkit/losses";
 * import { logSoftmax, tensor } from "@gradkit/tensor";
 * const logProbabilities = logSoftmax(tensor([[0, 0]]));
 * console.log(negativeLogLikelihood(logProbabilities, tensor([1], { dtype: "int32" })).item().toFixed(4)); // 0.6931
 * @see https://pytorch.org/docs/1.13/generated/torch.nn.NLLLoss.html
 */
export function negativeLogLikelihood(
  logProbabilities: Tensor,
  targets: Tensor,
  options: LossOptions & ClassOptions = {},
): Tensor {
  const name = "negativeLogLikelihood";
  requireClasses(name, logProbabilities);
  const { indices, counted, weights, divisor } = classTargets(name, logProbabilities, targets, options);
  const plain = neg(pickClasses(logProbabilities, indices));
  const weighted = weights === undefined ? plain : mul(plain, weights);
  return reduceLosses(name, counted === undefined ? weighted : where(counted, weighted, 0), options, divisor);
}
