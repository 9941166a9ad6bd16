import { kmnist, kmnistCard } from "@gradkit/datasets";
import { imageRecipe } from "../../train/image-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { firstRows } from "../first-rows.ts";

export const kmnistSet: DataSet = {
  card: kmnistCard,
  recipe: imageRecipe,
  load: async (options, samples) => firstRows(await kmnist(options), samples),
};
