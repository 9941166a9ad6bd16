import { syntheticDigits, syntheticDigitsCard } from "@gradkit/datasets";
import { imageRecipe } from "../../train/image-recipe.ts";
import type { DataSet } from "../data-set.ts";

const { sizes } = syntheticDigitsCard;

export const syntheticDigitsSet: DataSet = {
  card: syntheticDigitsCard,
  recipe: imageRecipe,
  source: "generated",
  // A small run is one to try things out: it need not wait for a large test set to be drawn.
  load: async (_, samples = sizes.train) =>
    Promise.resolve(syntheticDigits({ train: samples, test: Math.min(sizes.test, Math.ceil(samples / 2)) })),
};
