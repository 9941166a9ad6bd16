import type { Dataset, DatasetCard } from "@gradkit/datasets";
import { planeRecipe } from "../train/plane-recipe.ts";
import type { DataSet } from "./data-set.ts";

/**
 * A data set of generated points in the plane: trained on the points of seed 0, tested on those of seed 1.
 *
 * @param generate - gives so many points of each class
 */
export function planarSet(
  card: DatasetCard,
  generate: (options: { samplesPerClass?: number; seed: number }) => Dataset,
): DataSet {
  const perClass = card.sizes.train / card.classNames.length;
  return {
    card: { ...card, sizes: { train: card.sizes.train, test: card.sizes.train } },
    recipe: planeRecipe,
    load: async (_, samples = card.sizes.train) => {
      const samplesPerClass = Math.max(1, Math.round(samples / card.classNames.length));
      return Promise.resolve({
        train: generate({ samplesPerClass, seed: 0 }),
        test: generate({ samplesPerClass: perClass, seed: 1 }),
      });
    },
  };
}
