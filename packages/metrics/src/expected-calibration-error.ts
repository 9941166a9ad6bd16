import { classScores } from "./class-scores.ts";
import { largestClass } from "./largest-class.ts";
import type { ProbabilityOptions } from "./log-loss.ts";
import type { Metric } from "./metric.ts";
import { rowProbabilities } from "./row-probabilities.ts";

/** Options of {@link expectedCalibrationError}. */
export interface CalibrationOptions extends ProbabilityOptions {
  /** The number of intervals of equal width from 0 to 1. Default 15. */
  readonly bins?: number;
}

/** For each interval of confidence: how many samples, the sum of their confidences, how many were right. */
export type CalibrationState = {
  readonly counts: readonly number[];
  readonly confidences: readonly number[];
  readonly correct: readonly number[];
};

/**
 * How far confidence is from accuracy, from 0 to 1: 0.1 means that of what is said with 90 %, 80 or 100 % is right.
 *
 * `sum_b n_b / n |correct_b / n_b - confidence_b / n_b|` over intervals `b` of the largest probability of every
 * sample, `[i / bins, (i + 1) / bins)`, the last one with its end. It depends on the number of intervals, and is too
 * large when few samples fall into each.
 *
 * Predictions have shape `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts; or
 * `[n]` or `[..., 1]` for yes or no, with truth values of the same shape.
 *
 * @throws RangeError when shapes do not fit, a class is out of range, a prediction is NaN, or bins is not a whole
 * number of at least 1.
 * @example
 * import { expectedCalibrationError, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const confident = tensor([[0.9, 0.1], [0.9, 0.1]]);
 * const metric = expectedCalibrationError({ from: "probabilities" });
 * console.log(measure(metric, confident, tensor([0, 1], { dtype: "int32" })).toFixed(4)); // 0.4000
 * @see https://arxiv.org/abs/1706.04599
 */
export function expectedCalibrationError(options: CalibrationOptions = {}): Metric<CalibrationState> {
  const { bins = 15, from = "logits" } = options;
  if (!Number.isInteger(bins) || bins < 1) {
    throw new RangeError(
      `expectedCalibrationError: bins must be a whole number of at least 1, but is ${bins}.`,
    );
  }
  const zeros = (): number[] => new Array<number>(bins).fill(0);
  return {
    name: "expectedCalibrationError",
    init: () => ({ counts: zeros(), confidences: zeros(), correct: zeros() }),
    update(state, predictions, targets) {
      const scored = classScores("expectedCalibrationError", predictions, targets, from);
      const probabilities = new Float64Array(scored.classes);
      const [counts, confidences, correct] = [[...state.counts], [...state.confidences], [...state.correct]];
      for (let row = 0; row < scored.rows; row++) {
        rowProbabilities(scored, row, from, probabilities);
        const chosen = largestClass(scored, row);
        const confidence = probabilities[chosen]!;
        requireProbability(confidence, row);
        const bin = Math.min(bins - 1, Math.floor(confidence * bins));
        counts[bin]!++;
        confidences[bin]! += confidence;
        correct[bin]! += Number(chosen === scored.right[row]);
      }
      return { counts, confidences, correct };
    },
    merge: (a, b) => ({
      counts: sums(a.counts, b.counts),
      confidences: sums(a.confidences, b.confidences),
      correct: sums(a.correct, b.correct),
    }),
    compute({ counts, confidences, correct }) {
      const gaps = counts.map((_, bin) => Math.abs(correct[bin]! - confidences[bin]!));
      return total(gaps) / total(counts);
    },
  };
}

/** Rounding in float32 may lift a probability a little above 1. */
function requireProbability(confidence: number, row: number): void {
  if (!(confidence >= 0 && confidence <= 1 + 1e-6)) {
    throw new RangeError(
      `expectedCalibrationError: the largest probability of row ${row} is ${confidence}, outside [0, 1]. ` +
        `Predictions are taken for logits unless from is "probabilities".`,
    );
  }
}

function sums(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value + b[i]!);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
