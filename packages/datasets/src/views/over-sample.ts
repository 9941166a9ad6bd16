import type { Generator } from "@gradkit/random";
import type { Dataset } from "../dataset.ts";
import { rowsByClass } from "./rows-by-class.ts";
import { selectRows } from "./select-rows.ts";

/**
 * All rows, and after them rows drawn again from the smaller classes, with replacement, until every class has as many
 * as the largest one; a view that copies nothing but row numbers. Do it after the test rows are set aside.
 *
 * @throws TypeError when the labels are numbers to predict
 * @example
 * import { overSample, spiral, subset } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const uneven = subset(spiral(), 0, 130); // 100 of class 0, 30 of class 1
 * console.log(overSample(uneven, rng(0)).size); // 200
 */
export function overSample(dataset: Dataset, rng: Generator): Dataset {
  const classes = rowsByClass("overSample", dataset);
  const largest = classes.reduce((most, rows) => Math.max(most, rows.length), 0);
  const extra = classes.flatMap((rows) =>
    rows.length === largest ? [] : rng.choice(Array.from(rows), { size: largest - rows.length }),
  );
  const rows = new Int32Array(dataset.size + extra.length);
  rows.forEach((_, i) => (rows[i] = i < dataset.size ? i : extra[i - dataset.size]!));
  return selectRows(dataset, rows);
}
