import { sine, sineCard } from "@gradkit/datasets";
import { planeRecipe } from "../../train/plane-recipe.ts";
import type { DataSet } from "../data-set.ts";
import { numberSet } from "../number-set.ts";

export const sineSet: DataSet = numberSet(sineCard, { ...planeRecipe, epochs: 300 }, sine);
