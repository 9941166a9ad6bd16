import { moons, moonsCard } from "@gradkit/datasets";
import { planeRecipe } from "../../train/plane-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { planarSet } from "../planar-set.ts";

export const moonsSet: DataSet = planarSet({
  card: moonsCard,
  recipe: { ...planeRecipe, epochs: 300 },
  source: "generated",
  generate: moons,
});
