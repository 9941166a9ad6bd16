import type { Recipe } from "./recipe.ts";

/** A perceptron for standardised measurements: 16 hidden units for a few hundred rows, 64 for thousands. */
export function tableRecipe(rows: number): Recipe {
  const isSmall = rows < 2000;
  return {
    epochs: isSmall ? 60 : 20,
    batchSize: isSmall ? 16 : 64,
    learningRate: isSmall ? 0.01 : 0.003,
    hidden: [isSmall ? 16 : 64],
    activation: "relu",
    validation: 0,
  };
}
