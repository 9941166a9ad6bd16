import type { OptimizerName } from "../../experiment/optimizer-facts.ts";
import type { BackpropActivation } from "./activation.ts";
import type { BackpropLoss } from "./loss.ts";

/** How wide the three layers are. */
export interface Sizes {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

/** Everything that is set on the page of backpropagation. */
export interface BackpropConfig extends Sizes {
  readonly activation: BackpropActivation;
  readonly loss: BackpropLoss;
  /** The class that is right; with a single output, what that should be. */
  readonly target: number;
  /** Inputs, weights and biases in the order of the parts; none for those that the page begins with. */
  readonly numbers: readonly number[];
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  readonly momentum: number;
  /** Updates that were made from these numbers on. */
  readonly updates: number;
  /** The step that is shown. */
  readonly stage: number;
}

/** The network of the course report: two inputs, three hidden units, two outputs. */
export const defaultBackprop: BackpropConfig = {
  inputs: 2,
  hidden: 3,
  outputs: 2,
  activation: "sigmoid",
  loss: "crossEntropy",
  target: 0,
  numbers: [],
  optimizer: "sgd",
  learningRate: 0.5,
  momentum: 0,
  updates: 0,
  stage: 0,
};

/** How far settings may go. */
export const backpropLimits = { units: 5, updates: 200, stages: 12, value: 1000 } as const;
