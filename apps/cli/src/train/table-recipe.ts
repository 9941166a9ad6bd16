import type { Recipe } from "./recipe.ts";

/** A perceptron with 16 hidden units for a few hundred rows of standardised measurements. */
export const tableRecipe: Recipe = {
  epochs: 60,
  batchSize: 16,
  learningRate: 0.01,
  hidden: [16],
  activation: "relu",
  validation: 0,
};
