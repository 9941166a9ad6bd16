import { requireWhole } from "./require-whole.ts";

interface Checked {
  readonly batchSize?: number;
  readonly accumulate?: number;
  readonly clipNorm?: number;
  readonly maxGradientNorm?: number;
  readonly metrics?: Readonly<Record<string, unknown>>;
  readonly classWeights?: readonly number[];
  readonly sampleWeights?: ArrayLike<number>;
}

/** Throws in words when an option of a trainer is out of range. */
export function requireTrainer(
  {
    batchSize = 64,
    accumulate = 1,
    clipNorm,
    maxGradientNorm,
    metrics,
    classWeights,
    sampleWeights,
  }: Checked,
  dataset: { readonly name: string; readonly size: number; readonly classNames: readonly string[] },
): void {
  requireWhole("batchSize", batchSize);
  requireWhole("accumulate", accumulate);
  for (const [name, value] of Object.entries({ clipNorm, maxGradientNorm })) {
    if (value !== undefined && !(value > 0)) {
      throw new RangeError(`fit: ${name} must be above 0, but is ${value}.`);
    }
  }
  if (dataset.size === 0) {
    throw new RangeError(`fit: the data set "${dataset.name}" has no rows to train on.`);
  }
  if (metrics !== undefined && "loss" in metrics) {
    throw new RangeError('fit: a metric cannot be named "loss", which is the name of the loss itself.');
  }
  requireWeights("classWeights", classWeights, dataset.classNames.length, "classes", dataset.name);
  requireWeights("sampleWeights", sampleWeights, dataset.size, "rows", dataset.name);
}

function requireWeights(
  name: string,
  weights: ArrayLike<number> | undefined,
  count: number,
  of: string,
  dataset: string,
): void {
  if (weights === undefined) {
    return;
  }
  if (weights.length !== count) {
    throw new RangeError(
      `fit: ${name} must hold one number for each of the ${count} ${of} of "${dataset}", but holds ${weights.length}.`,
    );
  }
  const wrong = Array.from(weights).findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong >= 0) {
    throw new RangeError(
      `fit: ${name}[${wrong}] is ${weights[wrong]}; it must be a finite number of at least 0.`,
    );
  }
}
