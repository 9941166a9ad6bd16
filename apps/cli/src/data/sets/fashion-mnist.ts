import { fashionMnist, fashionMnistCard } from "@gradkit/datasets";
import { imageRecipe } from "../../train/image-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { firstRows } from "../first-rows.ts";

export const fashionMnistSet: DataSet = {
  card: fashionMnistCard,
  recipe: imageRecipe,
  load: async (options, samples) => firstRows(await fashionMnist(options), samples),
};
