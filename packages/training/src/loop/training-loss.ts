import type { Tensor } from "@gradkit/tensor";

/** How much classes and rows count. */
export interface LossWeights {
  /** One for each class. */
  readonly classWeights?: Tensor;
  /** One for each row of the batch. */
  readonly sampleWeights?: Tensor;
}

/**
 * A loss to train with: one number for a batch. Those of `@gradkit/losses` fit as they are; one of your own needs the third
 * argument only to take weights.
 */
export type TrainingLoss = (predictions: Tensor, targets: Tensor, weights?: LossWeights) => Tensor;
