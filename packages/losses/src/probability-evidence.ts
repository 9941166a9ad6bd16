import type { Tensor } from "@gradkit/tensor";

/** What {@link probabilityEvidence} looks for. */
export interface ProbabilityEvidenceOptions {
  /**
   * `"rows"` for outputs of softmax, whose rows sum to 1; `"values"` for outputs of sigmoid, which only lie in [0, 1]
   * and therefore count from 16 values on. Default `"rows"`.
   */
  readonly of?: "rows" | "values";
}

/** Fewer logits than this lie in [0, 1] by chance too often. */
const fewestValues = 16;
/** What the sum of a row of float32 probabilities may miss 1 by. */
const tolerance = 1e-4;

/**
 * Whether numbers that should be logits look like probabilities, which losses from logits learn badly from: the
 * evidence in words, or undefined when there is none.
 *
 * It reads all numbers once. Use it on the first batch only, as {@link warnOfProbabilities} does.
 *
 * @param predictions Shape `[..., classes]`.
 * @returns Words to put behind "the predictions look like probabilities:".
 * @example
 * import { probabilityEvidence } from "@gradkit/losses";
 * import { softmax, tensor } from "@gradkit/tensor";
 * const logits = tensor([[2, 0, -1], [0, 1, 0]]);
 * console.log(probabilityEvidence(logits)); // undefined
 * console.log(probabilityEvidence(softmax(logits))); // all 6 values lie in [0, 1] and each of the 2 rows sums to 1
 */
export function probabilityEvidence(
  predictions: Tensor,
  { of = "rows" }: ProbabilityEvidenceOptions = {},
): string | undefined {
  const data = predictions.data();
  if (data.length === 0 || !data.every((value) => value >= 0 && value <= 1)) {
    return undefined;
  }
  const within = `all ${data.length} values lie in [0, 1]`;
  if (of === "values") {
    return data.length >= fewestValues ? within : undefined;
  }
  const classes = predictions.shape[predictions.rank - 1] ?? 1;
  if (classes < 2) {
    return undefined;
  }
  for (let start = 0; start < data.length; start += classes) {
    let total = 0;
    for (let i = start; i < start + classes; i++) {
      total += data[i]!;
    }
    if (Math.abs(total - 1) > tolerance) {
      return undefined;
    }
  }
  return `${within} and each of the ${data.length / classes} rows sums to 1`;
}
