import {
  adaBelief,
  adagrad,
  adam,
  adamax,
  adamW,
  lion,
  nadam,
  radam,
  rmsprop,
  sgd,
  type Optimizer,
  type Schedule,
} from "@gradkit/optimizers";

/** How to make an optimizer, the learning rate it wants, and what it keeps. */
interface OptimizerChoice {
  /** The default rate, given the one that suits Adam on the data set and the momentum. */
  learningRate(forAdam: number, momentum: number): number;
  make(learningRate: Schedule, momentum: number): Optimizer;
  /** How many numbers it keeps for each parameter, without momentum. */
  readonly slots: number;
}

const like = (factor: number) => (forAdam: number) => factor * forAdam;

/** The optimizers to choose from, by name. */
export const optimizers = {
  adam: { learningRate: like(1), make: (rate) => adam(rate), slots: 2 },
  adamW: { learningRate: like(1), make: (rate) => adamW(rate), slots: 2 },
  adamax: { learningRate: like(2), make: (rate) => adamax(rate), slots: 2 },
  adaBelief: { learningRate: like(1), make: (rate) => adaBelief(rate), slots: 2 },
  adagrad: { learningRate: like(10), make: (rate) => adagrad(rate), slots: 1 },
  lion: { learningRate: like(0.1), make: (rate) => lion(rate), slots: 1 },
  nadam: { learningRate: like(1), make: (rate) => nadam(rate), slots: 2 },
  radam: { learningRate: like(1), make: (rate) => radam(rate), slots: 2 },
  rmsprop: { learningRate: like(1), make: (rate) => rmsprop(rate), slots: 1 },
  sgd: {
    // Momentum makes steps longer by 1 / (1 - momentum).
    learningRate: (_, momentum) => 0.5 * (1 - momentum),
    make: (rate, momentum) => (momentum === 0 ? sgd(rate) : sgd(rate, { momentum })),
    slots: 0,
  },
} as const satisfies Record<string, OptimizerChoice>;

export type OptimizerName = keyof typeof optimizers;

export const optimizerNames: readonly OptimizerName[] = [
  "adam",
  "adamW",
  "adamax",
  "adaBelief",
  "adagrad",
  "lion",
  "nadam",
  "radam",
  "rmsprop",
  "sgd",
];
