import type { Recipe } from "./recipe.ts";

/** A perceptron with 64 hidden units for points in the plane, all of them in one batch. */
export const planeRecipe: Recipe = {
  epochs: 1000,
  batchSize: 300,
  learningRate: 0.05,
  hidden: [64],
  activation: "relu",
  validation: 0,
};
