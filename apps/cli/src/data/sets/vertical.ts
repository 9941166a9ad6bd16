import { vertical, verticalCard } from "@gradkit/datasets";
import { planeRecipe } from "../../train/plane-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { planarSet } from "../planar-set.ts";

export const verticalSet: DataSet = planarSet({
  card: verticalCard,
  recipe: { ...planeRecipe, epochs: 100 },
  source: "generated",
  generate: vertical,
});
