import { binaryAccuracy, type Metric } from "@gradkit/metrics";
import {
  add,
  broadcastTo,
  cast,
  expandDims,
  less,
  log,
  mean,
  mul,
  neg,
  sub,
  sum,
  type Tensor,
} from "@gradkit/tensor";

/** 1 where the digit is below 5, once for every output. */
function yesBelowFive(digits: Tensor, predictions: Tensor): Tensor {
  return broadcastTo(expandDims(cast(less(digits, 5), predictions.dtype), 1), predictions.shape);
}

/**
 * Binary cross-entropy from probabilities without any bounds: `-t ln p - (1 - t) ln(1 - p)`. Where a probability has become
 * exactly 0 or 1 it is 0 times infinity, which is no number, as in the original.
 */
export function plainBelowFiveLoss(
  predictions: Tensor,
  digits: Tensor,
  { reduction }: { readonly reduction: "mean" | "sum" },
): Tensor {
  const t = yesBelowFive(digits, predictions);
  const terms = neg(add(mul(t, log(predictions)), mul(sub(1, t), log(sub(1, predictions)))));
  return reduction === "sum" ? sum(terms) : mean(terms);
}

const perOutput = binaryAccuracy({ threshold: 0.5 });

/** The share of outputs that say rightly whether the digit is below 5. */
export const belowFiveAccuracy: Metric<Parameters<typeof perOutput.compute>[0]> = {
  ...perOutput,
  name: "belowFiveAccuracy",
  update: (state, predictions, digits) =>
    perOutput.update(state, predictions, yesBelowFive(digits, predictions)),
};
