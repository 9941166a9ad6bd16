import { classCounts } from "./class-counts.ts";
import { confusionMetric, type ConfusionState } from "./confusion-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * How the scores of classes become one number: their mean (`"macro"`), weighted by how often each class is right
 * (`"weighted"`), from the counts of all classes together (`"micro"`), or that of class 1 of two (`"binary"`).
 */
export type Average = "macro" | "micro" | "weighted" | "binary";

/** Options of metrics that average over classes. */
export interface AverageOptions {
  /** Default `"macro"`. */
  readonly average?: Average;
}

/** Asks for the scores of all classes. */
export interface PerClassOptions {
  readonly average: "none";
}

/** The score of one class from its counts; 0 where it is 0 / 0, as in scikit-learn. */
export type ClassScore = (hits: number, predicted: number, actual: number) => number;

/**
 * A score of classes, averaged. Classes that are neither predicted nor right have the score NaN and count in no
 * average.
 */
export function averaged(
  name: string,
  score: ClassScore,
  options: AverageOptions | PerClassOptions,
): Metric<ConfusionState, number | readonly number[]> {
  const { average = "macro" } = options;
  return confusionMetric(name, (state) => {
    if (state.classes === 0) {
      return average === "none" ? [] : NaN;
    }
    if (average === "micro") {
      const { hits, predicted, actual } = classCounts(state);
      return score(total(hits), total(predicted), total(actual));
    }
    const scores = perClass(state, score);
    switch (average) {
      case "none":
        return scores;
      case "macro": {
        const present = scores.filter((value) => !Number.isNaN(value));
        return total(present) / present.length;
      }
      case "weighted": {
        const { actual, total: all } = classCounts(state);
        return total(scores.map((value, j) => (actual[j] === 0 ? 0 : value * actual[j]!))) / all;
      }
      case "binary":
        return ofYes(name, scores, state.classes);
    }
  });
}

function perClass(state: ConfusionState, score: ClassScore): number[] {
  const { hits, predicted, actual } = classCounts(state);
  return hits.map((count, j) =>
    predicted[j] === 0 && actual[j] === 0 ? NaN : score(count, predicted[j]!, actual[j]!),
  );
}

function ofYes(name: string, scores: readonly number[], classes: number): number {
  if (classes > 2) {
    throw new RangeError(
      `${name}: average "binary" needs two classes, but the predictions have ${classes}. Use "macro", "micro", ` +
        `"weighted" or "none".`,
    );
  }
  return scores[1]!;
}

/** `a / b`, and 0 for 0 / 0 of something that was counted. */
export function share(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
