import { adam, sgd, type Optimizer, type Schedule } from "@gradkit/optimizers";

/** How to make an optimizer, and the learning rate it wants. */
interface OptimizerChoice {
  /** The default rate, given the one that suits Adam on the data set and the momentum. */
  learningRate(forAdam: number, momentum: number): number;
  make(learningRate: Schedule, momentum: number): Optimizer;
}

/** The optimizers to choose from, by name. */
export const optimizers = {
  adam: { learningRate: (forAdam) => forAdam, make: (learningRate) => adam(learningRate) },
  sgd: {
    // Momentum makes steps longer by 1 / (1 - momentum).
    learningRate: (_, momentum) => 0.5 * (1 - momentum),
    make: (learningRate, momentum) => (momentum === 0 ? sgd(learningRate) : sgd(learningRate, { momentum })),
  },
} as const satisfies Record<string, OptimizerChoice>;

export type OptimizerName = keyof typeof optimizers;

export const optimizerNames: readonly OptimizerName[] = ["adam", "sgd"];
