import type { Dataset } from "@gradkit/datasets";

/** Throws in words when an option of `fit` is out of range. */
export function requireFit(
  { epochs, metrics }: { readonly epochs: number; readonly metrics?: Readonly<Record<string, unknown>> },
  dataset: Dataset,
  batchSize: number,
): void {
  requireWhole("epochs", epochs);
  requireWhole("batchSize", batchSize);
  if (dataset.size === 0) {
    throw new RangeError(`fit: the data set "${dataset.name}" has no rows to train on.`);
  }
  if (metrics !== undefined && "loss" in metrics) {
    throw new RangeError('fit: a metric cannot be named "loss", which is the name of the loss itself.');
  }
}

function requireWhole(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`fit: ${name} must be a whole number of at least 1, but is ${value}.`);
  }
}
