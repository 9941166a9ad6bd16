import type { Generator } from "@gradkit/random";
import { fromData, sizeOf } from "@gradkit/tensor";
import type { Batch } from "./batches.ts";

/** One row of a stream: its features, and its class or the number to predict. */
export interface Sample {
  readonly features: ArrayLike<number>;
  readonly label: number;
}

/** How {@link streamBatches} cuts a stream. */
export interface StreamBatchOptions {
  /** Rows in a batch, a whole number of at least 1. */
  readonly size: number;
  /** The shape of one row of `x`. */
  readonly shape: readonly number[];
  /** Element type of `x`. Default float32. */
  readonly dtype?: "float32" | "float64";
  /** Element type of `y`: int32 for classes, the default; a float for regression. */
  readonly labelDtype?: "int32" | "float32" | "float64";
  /** Leaves out a last batch with fewer rows. Default false. */
  readonly dropLast?: boolean;
  /** Hands out rows at random from so many that wait; needs `rng`. Default 0: in their order. */
  readonly buffer?: number;
  readonly rng?: Generator;
}

/**
 * Batches of rows that come one at a time and are never all in memory: from a file that is read as a stream, a database,
 * a generator without end. Each batch has memory of its own, so that {@link prefetch} may run ahead.
 *
 * @throws RangeError when an option is out of range, or a row has the wrong number of features or, where labels are classes,
 * a label that is no whole number of at least 0 (the message has its number)
 * @example
 * import { streamBatches } from "@gradkit/datasets";
 * function* counting() {
 *   for (let i = 0; i < 5; i++) yield { features: [i, 10 * i], label: i % 2 };
 * }
 * for await (const { x, y } of streamBatches(counting(), { size: 2, shape: [2] })) {
 *   console.log(x.shape, y.toArray()); // [ 2, 2 ] [ 0, 1 ] [ 2, 2 ] [ 0, 1 ] [ 1, 2 ] [ 0 ]
 * }
 */
export async function* streamBatches(
  source: AsyncIterable<Sample> | Iterable<Sample>,
  options: StreamBatchOptions,
): AsyncGenerator<Batch, void, undefined> {
  const { size, shape, buffer = 0, rng, dropLast = false } = options;
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`streamBatches: size must be a whole number of at least 1, but is ${size}.`);
  }
  if (!Number.isInteger(buffer) || buffer < 0 || (buffer > 0 && rng === undefined)) {
    throw new RangeError(
      `streamBatches: buffer is ${buffer}; it must be a whole number of at least 0, and above 0 it needs rng.`,
    );
  }
  const width = sizeOf(shape);
  const shuffled: Sample[] = [];
  let batch: Sample[] = [];
  let row = 0;
  for await (const sample of source) {
    if (sample.features.length !== width) {
      throw new RangeError(
        `streamBatches: row ${row} has ${sample.features.length} features, but the shape [${shape.join(", ")}] has ${width}.`,
      );
    }
    requireClass(sample.label, row, options);
    row++;
    batch.push(...exchange(shuffled, sample, buffer, rng));
    if (batch.length === size) {
      yield together(batch, options);
      batch = [];
    }
  }
  for (const sample of rng && buffer > 0 ? rng.permutation(shuffled) : shuffled) {
    batch.push(sample);
    if (batch.length === size) {
      yield together(batch, options);
      batch = [];
    }
  }
  if (batch.length > 0 && !dropLast) {
    yield together(batch, options);
  }
}

/** A fraction would be cut off, and another class taken in its place. */
function requireClass(label: number, row: number, { labelDtype = "int32" }: StreamBatchOptions): void {
  if (labelDtype === "int32" && !(Number.isInteger(label) && label >= 0 && label < 2 ** 31)) {
    throw new RangeError(
      `streamBatches: row ${row} has the label ${label}, which is no class; for numbers to predict give labelDtype "float32".`,
    );
  }
}

/** Puts a row into the buffer; once that is full, a random one comes out. */
function exchange(waiting: Sample[], sample: Sample, buffer: number, rng: Generator | undefined): Sample[] {
  if (buffer === 0 || rng === undefined) {
    return [sample];
  }
  if (waiting.length < buffer) {
    waiting.push(sample);
    return [];
  }
  const place = rng.integers(0, buffer);
  const out = waiting[place]!;
  waiting[place] = sample;
  return [out];
}

function together(
  rows: readonly Sample[],
  { shape, dtype = "float32", labelDtype = "int32" }: StreamBatchOptions,
): Batch {
  const width = sizeOf(shape);
  const x =
    dtype === "float64" ? new Float64Array(rows.length * width) : new Float32Array(rows.length * width);
  rows.forEach(({ features }, row) => x.set(features, row * width));
  const labels = rows.map(({ label }) => label);
  const y = labelDtype === "int32" ? Int32Array.from(labels) : Float64Array.from(labels);
  return {
    x: fromData(x, [rows.length, ...shape]),
    y: fromData(labelDtype === "float32" ? Float32Array.from(y) : y, [rows.length]),
  };
}
