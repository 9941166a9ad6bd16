import type { DatasetCard, LoadOptions, Splits } from "@gradkit/datasets";
import { imageRecipe } from "../train/image-recipe.ts";
import type { Recipe } from "../train/recipe.ts";
import type { DataSet } from "./data-set.ts";
import { firstRows } from "./first-rows.ts";

/** A published set of images, divided into training and test rows by its authors. */
export function publishedImages(
  card: DatasetCard,
  load: (options: LoadOptions) => Promise<Splits>,
  recipe: Partial<Recipe> = {},
): DataSet {
  return {
    card,
    recipe: { ...imageRecipe, ...recipe },
    load: async (options, samples) => firstRows(await load(options), samples),
  };
}
