import {
  adaBelief,
  adadelta,
  adafactor,
  adagrad,
  adam,
  adamax,
  adamW,
  adopt,
  lamb,
  lars,
  lion,
  muon,
  nadam,
  radam,
  rmsprop,
  sgd,
  yogi,
  type Optimizer,
  type Schedule,
} from "@gradkit/optimizers";
import type { OptimizerName } from "./optimizer-names.ts";

/** The settings of an optimizer besides its learning rate. */
export interface OptimizerSettings {
  readonly momentum: number;
  readonly weightDecay: number;
}

/** How to make an optimizer, and what it wants unless told otherwise. */
interface OptimizerChoice {
  /** The default rate, given the one that suits Adam on the data set and the momentum. */
  learningRate(forAdam: number, momentum: number): number;
  /** The default momentum; undefined for an optimizer without. */
  readonly momentum?: number;
  /** The default weight decay of an optimizer with a decay of its own; the others get one around them. */
  readonly weightDecay?: number;
  make(rate: Schedule, settings: OptimizerSettings): Optimizer;
}

const like = (factor: number) => (forAdam: number) => factor * forAdam;

/** How many times shorter the steps of the parameters are that `muon` leaves to Adam. */
const othersOfMuon = 20;

/** The optimizers to choose from, by name: those that need no more than a gradient in each step. */
export const optimizers = {
  adam: { learningRate: like(1), make: (rate) => adam(rate) },
  adamW: {
    learningRate: like(1),
    weightDecay: 0.01,
    make: (rate, { weightDecay }) => adamW(rate, { weightDecay }),
  },
  adamax: { learningRate: like(2), make: (rate) => adamax(rate) },
  adaBelief: { learningRate: like(1), make: (rate) => adaBelief(rate) },
  adadelta: { learningRate: () => 10, make: (rate) => adadelta(rate) },
  // Its rate is relative to the size of the parameters.
  adafactor: { learningRate: () => 0.1, make: (rate) => adafactor(rate) },
  adagrad: { learningRate: like(10), make: (rate) => adagrad(rate) },
  adopt: { learningRate: like(1), make: (rate) => adopt(rate) },
  lamb: {
    learningRate: () => 0.01,
    weightDecay: 0,
    make: (rate, { weightDecay }) => lamb(rate, { weightDecay }),
  },
  lars: {
    learningRate: () => 10,
    momentum: 0.9,
    weightDecay: 0,
    make: (rate, settings) => lars(rate, settings),
  },
  lion: {
    learningRate: like(0.3),
    weightDecay: 0,
    make: (rate, { weightDecay }) => lion(rate, { weightDecay }),
  },
  muon: {
    learningRate: () => 0.05,
    momentum: 0.95,
    weightDecay: 0,
    make: (rate, settings) => muon(rate, { ...settings, others: adam((step) => rate(step) / othersOfMuon) }),
  },
  nadam: { learningRate: like(1), make: (rate) => nadam(rate) },
  radam: { learningRate: like(1), make: (rate) => radam(rate) },
  rmsprop: {
    learningRate: (forAdam, momentum) => forAdam * (1 - momentum),
    momentum: 0,
    make: (rate, { momentum }) => (momentum === 0 ? rmsprop(rate) : rmsprop(rate, { momentum })),
  },
  sgd: {
    // Momentum makes steps longer by 1 / (1 - momentum).
    learningRate: (_, momentum) => 0.5 * (1 - momentum),
    momentum: 0,
    make: (rate, { momentum }) => (momentum === 0 ? sgd(rate) : sgd(rate, { momentum })),
  },
  yogi: { learningRate: like(1), make: (rate) => yogi(rate) },
} as const satisfies Record<OptimizerName, OptimizerChoice>;

/** What there is to know of an optimizer by name. */
export function optimizerNamed(name: OptimizerName): OptimizerChoice {
  return optimizers[name];
}
