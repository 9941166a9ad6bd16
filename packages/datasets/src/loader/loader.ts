import { rng, type SeedLike } from "@gradkit/random";
import { free } from "@gradkit/tensor";
import type { Augmentation } from "../augment/augmentation.ts";
import type { BatchMixer } from "../augment/batch-mixer.ts";
import type { Dataset } from "../dataset.ts";
import type { Batch } from "./batches.ts";
import { epochOrder, requireWeights, seedWith } from "./epoch-order.ts";
import { makeLoadedBatch } from "./make-loaded-batch.ts";
import { requireBatch } from "./require-batch.ts";

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
}

/** Where a loader is: plain data, fit for JSON, for a checkpoint. */
export interface LoaderPosition {
  /** The epoch under way, from 0. */
  readonly epoch: number;
  /** How many batches of it were handed out. */
  readonly step: number;
}

/** Batches of a set, epoch after epoch. */
export interface Loader {
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
  epoch(): Iterable<Batch, void, undefined>;
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
 */
export function loader(dataset: Dataset, options: LoaderOptions): Loader {
  const { size, dropLast = false, seed } = options;
  const layout = requireBatch("loader", dataset, options);
  const rows = requireWeights(dataset, options);
  const stepsPerEpoch = dropLast ? Math.floor(rows / size) : Math.ceil(rows / size);
  let position: LoaderPosition = { epoch: 0, step: 0 };
  let order: { readonly epoch: number; readonly rows: Int32Array } | undefined;

  function* batchesOfEpoch(): Iterable<Batch, void, undefined> {
    const { epoch } = position;
    let last: Batch | undefined;
    try {
      if (order?.epoch !== epoch) {
        order = { epoch, rows: epochOrder(dataset, options, rows, epoch) };
      }
      while (position.epoch === epoch && position.step < stepsPerEpoch) {
        const { step } = position;
        const some = order.rows.subarray(step * size, Math.min((step + 1) * size, rows));
        const random = (): ReturnType<typeof rng> => rng(seedWith(seed, epoch, step));
        last = makeLoadedBatch(dataset, some, layout, options, random, last);
        position = { epoch, step: step + 1 };
        yield last;
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
