import { checkerboard, checkerboardCard } from "@gradkit/datasets";
import { planeRecipe } from "../../train/plane-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { planarSet } from "../planar-set.ts";

export const checkerboardSet: DataSet = planarSet({
  card: checkerboardCard,
  recipe: { ...planeRecipe, epochs: 2000 },
  source: "generated",
  generate: ({ samplesPerClass, seed }) => checkerboard({ samples: 2 * samplesPerClass, seed }),
});
