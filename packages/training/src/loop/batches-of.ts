import type { Batch } from "@gradkit/datasets";
import type { BatchSource } from "./batch-source.ts";

/** Batches of a source without end, epoch after epoch. */
export interface Batches {
  next(): Batch | Promise<Batch>;
  /** Frees the last batch. */
  close(): void;
}

type Batching = Iterator<Batch> | AsyncIterator<Batch>;

/** Asks a source for batches, and for the next epoch whenever one has ended. */
export function batchesOf(source: BatchSource): Batches {
  let open: Batching | undefined;

  function take(result: IteratorResult<Batch>, isNew: boolean): Batch | Promise<Batch> {
    if (result.done !== true) {
      return result.value;
    }
    // A source that was restored to the end of an epoch has one more without batches.
    if (isNew && source.position.step === 0 && source.stepsPerEpoch === 0) {
      throw new RangeError(
        `fit: "${source.dataset.name}" gives no batch. Lower batchSize, or do not drop the last.`,
      );
    }
    open = undefined;
    return next();
  }

  function next(): Batch | Promise<Batch> {
    const isNew = open === undefined;
    open ??= iterate(source.epoch());
    const result = open.next();
    return result instanceof Promise ? result.then((found) => take(found, isNew)) : take(result, isNew);
  }

  return {
    next,
    close(): void {
      void open?.return?.();
      open = undefined;
    },
  };
}

function iterate(epoch: Iterable<Batch> | AsyncIterable<Batch>): Batching {
  return Symbol.asyncIterator in epoch ? epoch[Symbol.asyncIterator]() : epoch[Symbol.iterator]();
}
