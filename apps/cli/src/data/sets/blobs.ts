import { blobs, blobsCard } from "@gradkit/datasets";
import { planeRecipe } from "../../train/plane-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { planarSet } from "../planar-set.ts";

/** Points to test on must lie around the same centres as those to train on. */
const centers = [
  [-4, -3],
  [0, 4],
  [4, -2],
] as const;

export const blobsSet: DataSet = planarSet({
  card: blobsCard,
  recipe: { ...planeRecipe, epochs: 50 },
  source: "generated",
  generate: (options) => blobs({ ...options, centers }),
});
