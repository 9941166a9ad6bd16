import { noGrad, type Tensor } from "@gradkit/tensor";
import type { LossWeights, TrainingLoss } from "./training-loss.ts";

/** Throws when a loss does not care about weights that are not all the same. */
export function requireWeightsTaken(
  loss: TrainingLoss,
  predictions: Tensor,
  targets: Tensor,
  weights: LossWeights,
): void {
  for (const [name, given] of Object.entries(weights)) {
    const values = (given as Tensor).data();
    // Weights that differ from each other by a factor change every loss that looks at them.
    if (values.every((value: number) => value === values[0])) {
      continue;
    }
    const [plain, weighted] = noGrad(() => [
      loss(predictions, targets).item(),
      loss(predictions, targets, weights).item(),
    ]);
    if (plain === weighted) {
      throw new TypeError(
        `fit: the loss gives ${plain} with ${name} and without, so it does not take them. Use a loss with a third argument ` +
          `{ ${name} }, such as crossEntropy.`,
      );
    }
    return;
  }
}
