import { circles, circlesCard } from "@gradkit/datasets";
import { planeRecipe } from "../../train/plane-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { planarSet } from "../planar-set.ts";

export const circlesSet: DataSet = planarSet({
  card: circlesCard,
  recipe: { ...planeRecipe, epochs: 200 },
  source: "generated",
  generate: circles,
});
