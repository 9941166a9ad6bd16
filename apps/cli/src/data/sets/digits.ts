import { digits, digitsCard, trainTestSplit } from "@gradkit/datasets";
import { rng } from "@gradkit/random";
import { imageRecipe } from "../../train/image-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { firstRows } from "../first-rows.ts";

/** Half of the rows test, drawn as experiments with this set do. */
const sizes = { train: 898, test: 899 };

export const digitsSet: DataSet = {
  card: { ...digitsCard, sizes },
  recipe: { ...imageRecipe, epochs: 30, batchSize: 32, hidden: [64] },
  load: async (options, samples) =>
    firstRows(trainTestSplit(await digits(options), { test: sizes.test, rng: rng(12345) }), samples),
};
