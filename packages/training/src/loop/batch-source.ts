import type { Batch, Dataset, LoaderPosition } from "@gradkit/datasets";

/**
 * Where the batches of a training run come from: a `loader` of `@gradkit/datasets` with a data set, or anything of the same
 * form, also one that makes its batches asynchronously.
 */
export interface BatchSource {
  /** What the batches are of. */
  readonly dataset: Pick<Dataset, "name" | "size" | "featureShape" | "classNames">;
  /** Batches in a whole epoch. */
  readonly stepsPerEpoch: number;
  /** Where it is; the batch that is being used counts as used. */
  readonly position: LoaderPosition;
  /** The rest of the epoch under way. */
  epoch(): Iterable<Batch> | AsyncIterable<Batch>;
  /** Goes to a position. */
  restore(position: LoaderPosition): void;
}

/** Whether something is a source of batches rather than a data set. */
export function isBatchSource(data: Dataset | BatchSource): data is BatchSource {
  return "stepsPerEpoch" in data;
}
