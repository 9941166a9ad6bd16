import type { Dataset } from "@gradkit/datasets";

/** How a number to predict is standardised for training: a model gives `(number - mean) / deviation`. */
export interface TargetScale {
  /** The column it stands in. */
  readonly name: string;
  readonly mean: number;
  readonly deviation: number;
}

/** The scale of a set whose target is taken as it is. */
export const unscaled: TargetScale = { name: "target", mean: 0, deviation: 1 };

/** The mean and standard deviation of the numbers to predict; a deviation of 1 where all are equal. */
export function fitTarget(name: string, { labels, size }: Dataset): TargetScale {
  let sum = 0;
  for (let row = 0; row < size; row++) {
    sum += labels[row]!;
  }
  const mean = sum / size;
  let squares = 0;
  for (let row = 0; row < size; row++) {
    squares += (labels[row]! - mean) ** 2;
  }
  return { name, mean, deviation: Math.sqrt(squares / size) || 1 };
}

/** The set with its target standardised and in a column of its own, as models give it. */
export function standardTarget(dataset: Dataset, { mean, deviation }: TargetScale): Dataset {
  const labels = Float64Array.from(dataset.labels, (value) => (value - mean) / deviation);
  return { ...dataset, labels, labelShape: [1] };
}
