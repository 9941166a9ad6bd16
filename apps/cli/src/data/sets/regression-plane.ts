import { regressionPlane, regressionPlaneCard } from "@gradkit/datasets";
import { planeRecipe } from "../../train/plane-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { numberSet } from "../number-set.ts";

export const regressionPlaneSet: DataSet = numberSet(
  regressionPlaneCard,
  { ...planeRecipe, epochs: 100, hidden: [] },
  regressionPlane,
);
