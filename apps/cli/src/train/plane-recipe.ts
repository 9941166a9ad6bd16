import type { Recipe } from "./recipe.ts";

/** A perceptron with 64 hidden units for points in the plane. */
export const planeRecipe: Recipe = {
  epochs: 200,
  batchSize: 30,
  learningRate: 0.02,
  hidden: [64],
  activation: "relu",
  validation: 0,
};
