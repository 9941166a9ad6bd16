import { rng, type SeedLike } from "@gradkit/random";
import { free } from "@gradkit/tensor";
import { BatchesAhead } from "../ahead/batches-ahead.ts";
import type { Augmentation } from "../augment/augmentation.ts";
import type { BatchMixer } from "../augment/batch-mixer.ts";
import type { Dataset } from "../dataset.ts";
import { rowWriter } from "../views/write-rows.ts";
import type { Batch } from "./batches.ts";
import { epochOrder, requireWeights, seedWith } from "./epoch-order.ts";
import { makeLoadedBatch } from "./make-loaded-batch.ts";
import { requireBatch } from "./require-batch.ts";
import { requirePrefetch } from "./require-prefetch.ts";

/** How a {@link loader} makes batches. */
export interface LoaderOptions {
  /** Rows in a batch, a whole number of at least 1. */
  readonly size: number;
  /** Decides, with the number of the epoch, the order of rows and everything random. */
  readonly seed: SeedLike;
  /** Whether each epoch has an order of its own. Default true; false takes rows in their order. */
  readonly shuffle?: boolean;
  /** Draws rows with replacement instead, each with a probability in proportion to its weight: one per row. */
  readonly weights?: ArrayLike<number>;
  /** How many rows an epoch draws by weight; default as many as there are. */
  readonly samplesPerEpoch?: number;
  /** Leaves out a last batch with fewer rows. Default false. */
  readonly dropLast?: boolean;
  /** The shape of one row of `x`; one flat axis unless said otherwise. */
  readonly shape?: readonly number[];
  /** Element type of `x`, and of `y` in regression. Default float32. */
  readonly dtype?: "float32" | "float64";
  /** Done to every image as its batch is made. */
  readonly augment?: readonly Augmentation[];
  /** Done to every batch; `y` then is a float of shape `[size, classes]`. */
  readonly mix?: BatchMixer;
  /**
   * How many batches a worker thread takes together ahead of time. Default 0: none, everything is done when a batch is asked
   * for. The batches are the same to the last bit. Worth it where a processor is free while the program trains, and for
   * large rows.
   *
   * The worker has a copy of the set in shared memory. Functions cannot cross threads: what `augment`, `mix` and `collate` do is
   * done by this thread to the rows the worker took, and a set whose rows are computed ({@link map}, fitted transforms)
   * is read by this thread alone, as everything is where threads share no memory: pages that are not cross-origin isolated,
   * Node before 20.16. The worker ends by itself two seconds after the last batch, and keeps no program running.
   */
  readonly prefetch?: number;
}

/** Makes what a loader hands out of a batch: of its tensors, or of `batch.rows` of the set. */
export type Collate<B> = (batch: Batch, dataset: Dataset) => B;

/** Where a loader is: plain data, fit for JSON, for a checkpoint. */
export interface LoaderPosition {
  /** The epoch under way, from 0. */
  readonly epoch: number;
  /** How many batches of it were handed out. */
  readonly step: number;
}

/** Batches of a set, epoch after epoch. */
export interface Loader<B = Batch> {
  /** What the batches are of. */
  readonly dataset: Dataset;
  /** Batches in a whole epoch. */
  readonly stepsPerEpoch: number;
  /** Where it is; the batch that is being used counts as used. */
  readonly position: LoaderPosition;
  /**
   * The rest of the epoch under way, a whole one at first. A batch lives until the next one is asked for, which reuses
   * its memory.
   */
  epoch(): Iterable<B, void, undefined>;
  /**
   * Goes to a position of this loader or of one with the same options.
   *
   * @throws RangeError when there is no such position
   */
  restore(position: LoaderPosition): void;
}

/**
 * Batches in an order that depends on the seed and the number of the epoch alone, so that training can be interrupted
 * after any step and go on with the same batches: save `position`, later `restore` it. Batches are written straight into
 * the engine's memory.
 *
 * `collate` gives batches another form, and the type that comes out of it.
 *
 * @throws RangeError when an option is out of range
 * @example
 * import { loader, spiral } from "@gradkit/datasets";
 * const first = loader(spiral(), { size: 100, seed: 7 });
 * for (const { y } of first.epoch()) {
 *   if (y.size > 0 && first.position.step === 2) break; // interrupted
 * }
 * const saved = JSON.stringify(first.position);
 * const second = loader(spiral(), { size: 100, seed: 7 });
 * second.restore(JSON.parse(saved) as typeof second.position);
 * for (const { y } of second.epoch()) {
 *   console.log(y.shape, second.position); // [ 100 ] { epoch: 0, step: 3 }
 * }
 * console.log(second.position); // { epoch: 1, step: 0 }
 * @example
 * import { loader, spiral } from "@gradkit/datasets";
 * const named = loader(spiral(), {
 *   size: 150,
 *   seed: 7,
 *   prefetch: 2,
 *   collate: ({ x, y }, { classNames }) => ({ points: x, first: classNames[y.data()[0]!] }),
 * });
 * for (const { points } of named.epoch()) console.log(points.shape); // [ 150, 2 ] [ 150, 2 ]
 */
export function loader<B>(
  dataset: Dataset,
  options: LoaderOptions & { readonly collate: Collate<B> },
): Loader<B>;
export function loader(dataset: Dataset, options: LoaderOptions): Loader;
export function loader<B>(
  dataset: Dataset,
  options: LoaderOptions & { readonly collate?: Collate<B> },
): Loader<B | Batch> {
  const { size, dropLast = false, seed, collate } = options;
  const prefetch = requirePrefetch(options.prefetch);
  const layout = requireBatch("loader", dataset, options);
  const rows = requireWeights(dataset, options);
  const stepsPerEpoch = dropLast ? Math.floor(rows / size) : Math.ceil(rows / size);
  let position: LoaderPosition = { epoch: 0, step: 0 };
  let order: { readonly epoch: number; readonly rows: Int32Array } | undefined;
  const write = rowWriter(dataset);
  let ahead: BatchesAhead | undefined;
  let started = prefetch === 0;

  function* batchesOfEpoch(): Iterable<Batch | B, void, undefined> {
    const { epoch } = position;
    let last: Batch | undefined;
    try {
      if (order?.epoch !== epoch) {
        order = { epoch, rows: epochOrder(dataset, options, rows, epoch) };
      }
      if (!started) {
        started = true;
        ahead = BatchesAhead.for(dataset, layout, size, prefetch);
      }
      while (position.epoch === epoch && position.step < stepsPerEpoch) {
        const { step } = position;
        const some = order.rows.subarray(step * size, Math.min((step + 1) * size, rows));
        const random = (): ReturnType<typeof rng> => rng(seedWith(seed, epoch, step));
        const writer = ahead?.take(order.rows, step) ?? write;
        last = makeLoadedBatch(dataset, writer, some, layout, options, random, last);
        position = { epoch, step: step + 1 };
        yield collate === undefined ? last : collate(last, dataset);
      }
      if (position.epoch === epoch) {
        position = { epoch: epoch + 1, step: 0 };
      }
    } finally {
      free(last);
    }
  }

  return {
    dataset,
    stepsPerEpoch,
    get position(): LoaderPosition {
      return position;
    },
    epoch: batchesOfEpoch,
    restore: ({ epoch, step }) => {
      if (!(
        Number.isInteger(epoch) &&
        epoch >= 0 &&
        Number.isInteger(step) &&
        step >= 0 &&
        step <= stepsPerEpoch
      )) {
        throw new RangeError(
          `loader: there is no epoch ${epoch}, step ${step}; steps go from 0 to ${stepsPerEpoch}.`,
        );
      }
      position = { epoch, step };
    },
  };
}
