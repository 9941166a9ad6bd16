import type { Generator } from "@gradkit/random";
import type { Dataset } from "../dataset.ts";
import type { Splits } from "../splits/splits.ts";
import { selectRows } from "./select-rows.ts";

/**
 * As many rows as there are, drawn with replacement, as `train`, and those that were never drawn (about 37 of 100) as
 * `test`; views that copy nothing but row numbers.
 *
 * @throws RangeError when the set has no rows
 * @example
 * import { bootstrap, spiral } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const { train, test } = bootstrap(spiral(), rng(0));
 * console.log(train.size, test.size); // 300 111
 * @see B. Efron: Bootstrap methods: another look at the jackknife. The Annals of Statistics 7(1), 1-26, 1979.
 */
export function bootstrap(dataset: Dataset, rng: Generator): Splits {
  if (dataset.size === 0) {
    throw new RangeError(`bootstrap: ${dataset.name} has no rows to draw from.`);
  }
  const drawn = rng.integers(0, dataset.size, dataset.size, { dtype: "int32" });
  const seen = new Set(drawn);
  const left = Int32Array.from({ length: dataset.size }, (_, row) => row).filter((row) => !seen.has(row));
  return { train: selectRows(dataset, drawn), test: selectRows(dataset, left) };
}
