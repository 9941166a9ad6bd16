import type { Dataset } from "../dataset.ts";
import { foldOfRows } from "./fold-of-rows.ts";
import type { TrainValidation } from "./split.ts";

/**
 * Cross-validation with every row by itself: for each in turn, all others to train. One is made at a time, since all
 * together would hold `size * size` row numbers.
 *
 * @example
 * import { leaveOneOut, spiral } from "@gradkit/datasets";
 * let count = 0;
 * for (const { train, validation } of leaveOneOut(spiral())) count += train.size * validation.size;
 * console.log(count); // 89700
 */
export function* leaveOneOut(dataset: Dataset): Iterable<TrainValidation, void, undefined> {
  for (let row = 0; row < dataset.size; row++) {
    yield foldOfRows(dataset, Int32Array.of(row));
  }
}
