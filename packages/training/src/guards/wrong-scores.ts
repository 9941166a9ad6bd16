import { probabilityEvidence } from "@gradkit/losses";
import { add, mul, zerosLike, type Tensor } from "@gradkit/tensor";
import type { Guard } from "./guard.ts";

/**
 * Finds a loss that was meant for other outputs: logits where it is given probabilities, or the other way round.
 *
 * What a loss expects is asked of the loss itself. Cross-entropy from logits does not change when a number is added to all
 * scores of a row, and is ln 2 for two classes with equal scores; the likelihood of log-probabilities falls by that number.
 */
export const wrongScores: Guard = ({ loss, predictions, y, step }) => {
  if (step > 0) {
    return [];
  }
  const at = (scores: Tensor): number => {
    try {
      return loss(scores, y).item();
    } catch {
      return Number.NaN;
    }
  };
  const value = at(predictions);
  const rise = at(add(predictions, 1)) - value;
  const rows = probabilityEvidence(predictions);
  if (rows !== undefined && Math.abs(rise) < 1e-4 && changesWithScale(at, predictions)) {
    const message =
      `The loss expects logits, but the model gives probabilities: ${rows}; leave out the softmax at its end, the loss ` +
      "contains it.";
    return [{ code: "probabilities-for-logits", message }];
  }
  const values = probabilityEvidence(predictions, { of: "values" });
  if (
    values !== undefined &&
    Math.abs(rise) > 1e-4 &&
    Math.abs(at(zerosLike(predictions)) - Math.LN2) < 1e-5
  ) {
    const message =
      `The loss expects logits, but the model gives probabilities: ${values}; leave out the sigmoid at its end, the loss ` +
      "contains it.";
    return [{ code: "probabilities-for-logits", message }];
  }
  if (value < 0 && Math.abs(rise + 1) < 1e-4) {
    const message =
      `The loss expects log-probabilities and is ${value.toPrecision(3)}, less than any can give; end the model with ` +
      "logSoftmax(), or use crossEntropy.";
    return [{ code: "logits-for-log-probabilities", message }];
  }
  return [];
};

/** A loss that does not look at the scores at all would not change either. */
function changesWithScale(at: (scores: Tensor) => number, predictions: Tensor): boolean {
  return Math.abs(at(mul(predictions, 10)) - at(predictions)) > 1e-6;
}
