import { trainTestSplit, type Dataset, type Splits } from "@gradkit/datasets";
import { generatorsOf } from "@gradkit/training";
import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import type { DataSet } from "./data-set.ts";

/** Rows to learn from, to choose settings by, and to measure on at the end. */
export interface DividedData extends Splits {
  /** A share of the training rows that `fit` draws and sets aside, or a set that was set aside here; neither is undefined. */
  readonly validation: Dataset | number | undefined;
  /** Rows that are trained on in the end. */
  readonly trainRows: number;
  readonly validationRows: number;
}

/**
 * Sets the validation rows aside. Where something is fitted on the training rows, that is done before, so that it knows
 * nothing of the others, and with as much of each class as in the whole; else `fit` does it.
 *
 * @throws UsageError when none is left to train on
 */
export function divided(
  { train, test, dataSet }: Splits & { readonly dataSet: DataSet },
  { validation: fraction, seed }: { readonly validation: number; readonly seed: number },
): DividedData {
  const validationRows = Math.round(train.size * fraction);
  const trainRows = train.size - validationRows;
  if (trainRows === 0) {
    throw new UsageError(
      `--validation ${fraction} leaves none of ${formatCount(train.size, "row")} to train on`,
    );
  }
  const isRegression = train.classNames.length === 0;
  if (validationRows === 0 || (dataSet.transform === undefined && !isRegression)) {
    const share = validationRows === 0 ? undefined : fraction;
    return { train, test, validation: share, trainRows, validationRows };
  }
  const options = { test: validationRows, rng: generatorsOf(seed).share, stratify: !isRegression };
  const parts = trainTestSplit(train, options);
  return { train: parts.train, test, validation: parts.test, trainRows, validationRows };
}
