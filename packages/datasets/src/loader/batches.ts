import type { Generator } from "@gradkit/random";
import { free, type DType, type Tensor } from "@gradkit/tensor";
import type { Dataset } from "../dataset.ts";
import { rowWriter } from "../views/write-rows.ts";
import { makeBatch } from "./make-batch.ts";
import { requireBatch } from "./require-batch.ts";

/** How {@link batches} cuts a data set. */
export interface BatchOptions {
  /** Rows in a batch, a whole number of at least 1. */
  readonly size: number;
  /** Shuffles the rows, anew at each pass; without it they come in order. */
  readonly rng?: Generator;
  /** Leaves out a last batch with fewer rows. Default false. */
  readonly dropLast?: boolean;
  /** The shape of one row of `x`; one flat axis unless said otherwise. */
  readonly shape?: readonly number[];
  /** Element type of `x`, and of `y` in regression. Default float32. */
  readonly dtype?: Extract<DType, "float32" | "float64">;
}

/**
 * Some rows: features `x` of shape `[size, ...shape]`, and their classes `y`, int32 of shape `[size]`; for regression
 * `y` is of the type of `x` and of shape `[size, ...labelShape]`.
 */
export interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
  /** The numbers of the rows in the data set, where it has numbers; valid until the next batch. */
  readonly rows?: Int32Array;
}

/**
 * The rows of a data set in batches, each written straight into the engine's memory, features multiplied by the
 * data set's scale. The last batch has what is left.
 *
 * A batch lives until the next one is asked for, which reuses its memory; reading it later throws
 * ({@link keep} it to hold on to it).
 *
 * @throws RangeError when the size is not a whole number of at least 1 or the shape does not fit a row.
 * @example
 * import { batches, spiral } from "@gradkit/datasets";
 * for (const { x, y } of batches(spiral(), { size: 128 })) {
 *   console.log(x.shape, y.shape); // [ 128, 2 ] [ 128 ] [ 128, 2 ] [ 128 ] [ 44, 2 ] [ 44 ]
 * }
 */
export function* batches(
  dataset: Dataset,
  { size, rng, dropLast = false, shape, dtype = "float32" }: BatchOptions,
): Iterable<Batch, void, undefined> {
  const layout = requireBatch("batches", dataset, { size, shape, dtype });
  const order = rng?.permutation(dataset.size);
  const end = dropLast ? dataset.size - (dataset.size % size) : dataset.size;
  const ordered = order ? undefined : new Int32Array(Math.min(size, dataset.size));
  const write = rowWriter(dataset);
  let last: Batch | undefined;
  try {
    for (let start = 0; start < end; start += size) {
      const stop = Math.min(start + size, end);
      const rows = order?.subarray(start, stop) ?? count(ordered!, start, stop);
      last = makeBatch(write, rows, layout, last);
      yield last;
    }
  } finally {
    free(last);
  }
}

function count(rows: Int32Array, start: number, stop: number): Int32Array {
  for (let i = 0; i < stop - start; i++) {
    rows[i] = start + i;
  }
  return rows.subarray(0, stop - start);
}
