import { mnist, mnistCard } from "@gradkit/datasets";
import { imageRecipe } from "../../train/image-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { firstRows } from "../first-rows.ts";

export const mnistSet: DataSet = {
  card: mnistCard,
  recipe: imageRecipe,
  load: async (options, samples) => firstRows(await mnist(options), samples),
};
