import { spiral, spiralCard } from "@gradkit/datasets";
import { planeRecipe } from "../../train/plane-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { planarSet } from "../planar-set.ts";

/** Half the usual noise: with all of it the arms overlap, and nobody sees the network solve anything. */
const noise = 0.1;

export const spiralSet: DataSet = planarSet({
  card: spiralCard,
  recipe: { ...planeRecipe, epochs: 2000 },
  source: `generated, noise ${noise}`,
  generate: (options) => spiral({ ...options, noise }),
});
