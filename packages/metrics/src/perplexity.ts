import { where, notEqual, type Tensor } from "@gradkit/tensor";
import { classScores } from "./class-scores.ts";
import { meanMetric, type MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";
import { targetSurprise } from "./target-surprise.ts";

/** Options of {@link perplexity}. */
export interface PerplexityOptions {
  /** The index of targets that do not count, as padding. */
  readonly ignoreIndex?: number;
}

/**
 * Between how many equally likely tokens a language model hesitates, at least 1.
 *
 * `exp(mean -ln p_t)` over the tokens of all batches, which is not the mean of the perplexities of batches.
 *
 * Predictions are logits of shape `[..., tokens]`, targets indices of shape `[...]`.
 *
 * @throws RangeError when shapes do not fit or an index is out of range.
 * @example
 * import { measure, perplexity } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const targets = tensor([1, -1], { dtype: "int32" });
 * console.log(measure(perplexity({ ignoreIndex: -1 }), tensor([[0, 0], [3, 1]]), targets).toFixed(4)); // 2.0000
 * @see https://huggingface.co/docs/transformers/perplexity
 */
export function perplexity({ ignoreIndex }: PerplexityOptions = {}): Metric<MeanState> {
  const count = (predictions: Tensor, targets: Tensor): MeanState => {
    const given = targets.data();
    const known = ignoreIndex === undefined ? targets : where(notEqual(targets, ignoreIndex), targets, 0);
    const scored = classScores("perplexity", predictions, known);
    let [sum, count] = [0, 0];
    for (let row = 0; row < scored.rows; row++) {
      if (given[row] !== ignoreIndex) {
        sum += targetSurprise(scored, row, "logits");
        count++;
      }
    }
    return { sum, count };
  };
  return meanMetric("perplexity", count, Math.exp);
}
