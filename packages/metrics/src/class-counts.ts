import type { ConfusionState } from "./confusion-metric.ts";

/** For each class: how often it was right and predicted, predicted at all, and right at all. */
export interface ClassCounts {
  readonly hits: readonly number[];
  readonly predicted: readonly number[];
  readonly actual: readonly number[];
  readonly total: number;
}

/** The sums of rows and columns of a confusion matrix, and its diagonal. */
export function classCounts({ classes, counts }: ConfusionState): ClassCounts {
  const [hits, predicted, actual] = [zeros(classes), zeros(classes), zeros(classes)];
  let total = 0;
  for (let right = 0; right < classes; right++) {
    for (let chosen = 0; chosen < classes; chosen++) {
      const count = counts[right * classes + chosen]!;
      actual[right]! += count;
      predicted[chosen]! += count;
      total += count;
    }
    hits[right] = counts[right * classes + right]!;
  }
  return { hits, predicted, actual, total };
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}
