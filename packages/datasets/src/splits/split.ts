import type { Generator } from "@gradkit/random";
import type { Dataset } from "../dataset.ts";
import { subset } from "../views/subset.ts";
import { take } from "../views/take.ts";

/** Two parts of a data set. */
export interface TrainValidation {
  readonly train: Dataset;
  readonly validation: Dataset;
}

/**
 * Sets a share of the rows aside for validation: rows drawn at random if there is a generator, otherwise the last
 * ones, without copying.
 *
 * @param fraction The share set aside, in [0, 1), rounded to whole rows.
 * @param rng Draws the rows; leave it out only when the rows are in no particular order.
 * @throws RangeError when the fraction is out of range.
 * @example
 * import { spiral, split } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const { train, validation } = split(spiral(), 0.1, rng(0));
 * console.log(train.size, validation.size); // 270 30
 */
export function split(dataset: Dataset, fraction: number, rng?: Generator): TrainValidation {
  if (!(fraction >= 0 && fraction < 1)) {
    throw new RangeError(`split: the validation fraction must lie in [0, 1), but is ${fraction}.`);
  }
  const cut = dataset.size - Math.round(dataset.size * fraction);
  const mixed = rng === undefined ? dataset : take(dataset, rng.permutation(dataset.size));
  return { train: subset(mixed, 0, cut), validation: subset(mixed, cut, dataset.size) };
}
