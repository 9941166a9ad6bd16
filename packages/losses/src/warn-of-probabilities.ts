import type { Tensor } from "@gradkit/tensor";
import { probabilityEvidence, type ProbabilityEvidenceOptions } from "./probability-evidence.ts";

/**
 * A loss that looks at the predictions of its first call and warns when they are probabilities where logits are
 * expected: a model that ends in softmax or sigmoid. Later calls cost nothing.
 *
 * @param loss A loss from logits.
 * @param warn Is called with the warning, at most once.
 * @returns The same loss, with the same arguments.
 * @example
 * import { crossEntropy, warnOfProbabilities } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const warnings: string[] = [];
 * const checked = warnOfProbabilities(crossEntropy, (message) => warnings.push(message));
 * checked(tensor([[0.25, 0.75]]), tensor([1], { dtype: "int32" }));
 * console.log(warnings.length); // 1
 */
export function warnOfProbabilities<Rest extends readonly unknown[]>(
  loss: (predictions: Tensor, ...rest: Rest) => Tensor,
  warn: (message: string) => void,
  options: ProbabilityEvidenceOptions = {},
): (predictions: Tensor, ...rest: Rest) => Tensor {
  let looked = false;
  return (predictions, ...rest) => {
    if (!looked) {
      looked = true;
      const evidence = probabilityEvidence(predictions, options);
      if (evidence !== undefined) {
        warn(
          `The loss expects logits, but the predictions look like probabilities: ${evidence}. Leave out the softmax ` +
            `or sigmoid at the end of the model; the loss contains it.`,
        );
      }
    }
    return loss(predictions, ...rest);
  };
}
