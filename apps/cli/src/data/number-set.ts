import type { Dataset, DatasetCard, SampleOptions } from "@gradkit/datasets";
import type { Recipe } from "../train/recipe.ts";
import type { DataSet } from "./data-set.ts";

/** A generated set of numbers to predict: trained on the rows of seed 0, tested on as many of seed 1. */
export function numberSet(
  card: DatasetCard,
  recipe: Recipe,
  generate: (options: SampleOptions) => Dataset,
): DataSet {
  const { train } = card.sizes;
  return {
    card: { ...card, sizes: { train, test: train } },
    recipe,
    source: "generated",
    load: async (_, samples = train) =>
      Promise.resolve({
        train: generate({ samples, seed: 0 }),
        test: generate({ samples: train, seed: 1 }),
      }),
  };
}
