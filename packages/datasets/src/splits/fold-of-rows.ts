import type { Dataset } from "../dataset.ts";
import { rowRange } from "../views/row-range.ts";
import { selectRows } from "../views/select-rows.ts";
import type { TrainValidation } from "./split.ts";

/** Everything but some rows to train, those rows to validate; both in their original order. */
export function foldOfRows(dataset: Dataset, validation: Int32Array): TrainValidation {
  const held = new Uint8Array(dataset.size);
  validation.forEach((row) => (held[row] = 1));
  return {
    train: selectRows(
      dataset,
      rowRange(0, dataset.size).filter((row) => held[row] === 0),
    ),
    validation: selectRows(dataset, validation.slice().sort()),
  };
}
