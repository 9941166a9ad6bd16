import type { Generator } from "@gradkit/random";
import type { Dataset } from "../dataset.ts";
import { rowsByClass } from "./rows-by-class.ts";
import { selectRows } from "./select-rows.ts";

/**
 * As many rows of every class as the smallest one has, drawn without replacement and in their original order; a view
 * that copies nothing but row numbers.
 *
 * @throws TypeError when the labels are numbers to predict
 * @example
 * import { spiral, subset, underSample } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const uneven = subset(spiral(), 0, 130); // 100 of class 0, 30 of class 1
 * console.log(underSample(uneven, rng(0)).size); // 60
 */
export function underSample(dataset: Dataset, rng: Generator): Dataset {
  const classes = rowsByClass("underSample", dataset);
  const smallest = classes.reduce((fewest, rows) => Math.min(fewest, rows.length), Infinity);
  const kept = classes.flatMap((rows) => rng.choice(Array.from(rows), { size: smallest, replace: false }));
  return selectRows(dataset, Int32Array.from(kept).sort());
}
