import type { Dataset } from "../dataset.ts";
import { forEachChunk } from "./for-each-chunk.ts";
import { labelWidth, rowWidth } from "./row-width.ts";
import { selectRows } from "./select-rows.ts";

/** One row, for {@link filter}. */
export interface Row {
  /** Its features as they are in a batch; valid during the call. */
  readonly features: Float64Array;
  /** Its class, or the (first) number to predict. */
  readonly label: number;
  /** Its number in the set. */
  readonly index: number;
}

/**
 * The rows for which a function says yes, in order, as a view that copies nothing but their numbers. The function is
 * called at once, for every row.
 *
 * @example
 * import { filter, spiral } from "@gradkit/datasets";
 * console.log(filter(spiral(), ({ label }) => label !== 1).size); // 200
 */
export function filter(dataset: Dataset, keep: (row: Row) => boolean): Dataset {
  const [width, perLabel] = [rowWidth(dataset), labelWidth(dataset)];
  const kept: number[] = [];
  forEachChunk(dataset, (x, y, first, count) => {
    for (let i = 0; i < count; i++) {
      const features = x.subarray(i * width, (i + 1) * width);
      if (keep({ features, label: y[i * perLabel]!, index: first + i })) {
        kept.push(first + i);
      }
    }
  });
  return selectRows(dataset, Int32Array.from(kept));
}
