import type { Generator } from "@gradkit/random";
import { free, materialize, sizeOf, type DType, type Tensor, type TypedArray } from "@gradkit/tensor";
import type { Dataset } from "./dataset.ts";

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
  /** Element type of `x`. Default float32. */
  readonly dtype?: Extract<DType, "float32" | "float64">;
}

/** Some rows: features `x` of shape `[size, ...shape]`, and their classes `y`, int32 of shape `[size]`. */
export interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
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
  const width = sizeOf(dataset.featureShape);
  const rowShape = shape ?? [width];
  requireBatch(size, rowShape, dataset);
  const order = rng?.permutation(dataset.size);
  const end = dropLast ? dataset.size - (dataset.size % size) : dataset.size;
  let last: Batch | undefined;
  try {
    for (let start = 0; start < end; start += size) {
      const rows = Math.min(size, end - start);
      const at = (row: number): number => order?.[start + row] ?? start + row;
      const fillX = (target: TypedArray): void =>
        gather(dataset.features, dataset.scale, width, rows, at, target);
      const fillY = (target: TypedArray): void => gather(dataset.labels, 1, 1, rows, at, target);
      last = {
        x: materialize([rows, ...rowShape], dtype, fillX, last?.x),
        y: materialize([rows], "int32", fillY, last?.y),
      };
      yield last;
    }
  } finally {
    free(last);
  }
}

/** Copies rows from wherever `at` says, multiplied by `scale`. */
function gather(
  source: ArrayLike<number>,
  scale: number,
  width: number,
  rows: number,
  at: (row: number) => number,
  target: TypedArray,
): void {
  for (let row = 0, to = 0; row < rows; row++) {
    const from = at(row) * width;
    for (let i = 0; i < width; i++) {
      target[to++] = source[from + i]! * scale;
    }
  }
}

function requireBatch(size: number, rowShape: readonly number[], dataset: Dataset): void {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`batches: size must be a whole number of at least 1, but is ${size}.`);
  }
  if (sizeOf(rowShape) !== sizeOf(dataset.featureShape)) {
    throw new RangeError(
      `batches: a row of ${dataset.name} has shape [${dataset.featureShape.join(", ")}] and cannot become ` +
        `[${rowShape.join(", ")}].`,
    );
  }
}
