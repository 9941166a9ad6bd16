import {
  standardize,
  trainTestSplit,
  type Dataset,
  type DatasetCard,
  type LoadOptions,
} from "@gradkit/datasets";
import { rng } from "@gradkit/random";
import { tableRecipe } from "../train/table-recipe.ts";
import type { DataSet } from "./data-set.ts";
import { firstRows } from "./first-rows.ts";

/** The share of the rows that test. */
const tested = 0.2;

/**
 * A data set of measurements in files: a fifth of the rows tests, with as much of each class as in the whole, and
 * features are standardised, because one is in millimetres and the next in kilograms.
 */
export function tableSet(card: DatasetCard, load: (options: LoadOptions) => Promise<Dataset>): DataSet {
  const rows = card.sizes.train;
  const test = Math.round(tested * rows);
  return {
    card: { ...card, sizes: { train: rows - test, test } },
    recipe: tableRecipe(rows - test),
    transform: standardize(),
    load: async (options, samples) =>
      firstRows(
        trainTestSplit(await load(options), { test, rng: rng(12345), stratify: card.classNames.length > 0 }),
        samples,
      ),
  };
}
