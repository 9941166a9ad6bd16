import type { Dataset, FeatureArray, LabelArray } from "../dataset.ts";
import { gatherRows } from "./gather-rows.ts";
import { isRegression } from "./is-regression.ts";
import { makeView } from "./make-view.ts";
import { rowWidth } from "./row-width.ts";
import { writeRows } from "./write-rows.ts";

/** In which type {@link cache} keeps features. */
export interface CacheOptions {
  /** Default float32. */
  readonly dtype?: "float32" | "float64";
}

/**
 * Keeps the features of every row from the first time it is asked for, so that a costly {@link map} is computed once
 * and not at each pass. Takes memory for all rows when the first one is asked for.
 *
 * @example
 * import { batches, cache, map, spiral } from "@gradkit/datasets";
 * let calls = 0;
 * const counted = cache(map(spiral(), () => void calls++));
 * for (let epoch = 0; epoch < 3; epoch++) {
 *   for (const batch of batches(counted, { size: 100 })) void batch;
 * }
 * console.log(calls); // 300
 */
export function cache(dataset: Dataset, { dtype = "float32" }: CacheOptions = {}): Dataset {
  const width = rowWidth(dataset);
  const made = (length: number): Float32Array | Float64Array =>
    dtype === "float64" ? new Float64Array(length) : new Float32Array(length);
  let kept: { readonly values: Float32Array | Float64Array; readonly known: Uint8Array } | undefined;
  const { name, featureShape, labelShape, classNames, size } = dataset;
  return makeView(
    {
      name,
      featureShape,
      scale: 1,
      ...(labelShape && { labelShape }),
      classNames,
      size,
      featureKind: (): FeatureArray => made(0),
      labelKind: (): LabelArray => (isRegression(dataset) ? new Float64Array(0) : new Int32Array(0)),
    },
    {
      write: (rows, x, y) => {
        if (y) {
          writeRows(dataset, rows, undefined, y);
        }
        if (x) {
          const { values, known } = (kept ??= { values: made(size * width), known: new Uint8Array(size) });
          const missing = Int32Array.from(new Set(rows)).filter((row) => known[row] === 0);
          const found = made(missing.length * width);
          writeRows(dataset, missing, found, undefined);
          missing.forEach((row, i) => {
            values.set(found.subarray(i * width, (i + 1) * width), row * width);
            known[row] = 1;
          });
          gatherRows(values, 1, width, rows, x);
        }
      },
    },
  );
}
