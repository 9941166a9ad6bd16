import { adam, sgd, type Optimizer, type Schedule } from "./index.ts";

/** One optimizer under the contract: how to make it, and what it must refuse. */
export interface OptimizerRow {
  readonly name: string;
  readonly make: (learningRate?: number | Schedule) => Optimizer;
  /** A rate that reaches the bottom of a round bowl in 200 steps. */
  readonly learningRate: number;
  /** Calls with settings out of range, and what the error says. */
  readonly invalid: readonly (readonly [call: () => unknown, message: RegExp])[];
}

/** Every optimizer. A new one is one row here. */
export const optimizerRows: readonly OptimizerRow[] = [
  {
    name: "sgd",
    make: (learningRate) => sgd(learningRate),
    learningRate: 0.1,
    invalid: [
      [() => sgd(-1), /sgd: learningRate must be a finite number of at least 0, but is -1/],
      [() => sgd(NaN), /learningRate.*NaN/],
    ],
  },
  {
    name: "sgd with momentum",
    make: (learningRate = 0.01) => sgd(learningRate, { momentum: 0.9 }),
    learningRate: 0.02,
    invalid: [
      [() => sgd(0.1, { momentum: 1 }), /momentum must lie in \[0, 1\), but is 1/],
      [() => sgd(0.1, { momentum: 0.9, dampening: -0.1 }), /dampening must lie in \[0, 1\)/],
      [() => sgd(0.1, { momentum: 0, nesterov: true }), /nesterov needs momentum above 0/],
    ],
  },
  {
    name: "sgd with Nesterov momentum",
    make: (learningRate = 0.01) => sgd(learningRate, { momentum: 0.9, nesterov: true }),
    learningRate: 0.02,
    invalid: [[() => sgd(0.1, { momentum: 0.9, dampening: 0.1, nesterov: true }), /dampening 0/]],
  },
  {
    name: "adam",
    make: (learningRate) => adam(learningRate),
    learningRate: 0.1,
    invalid: [
      [() => adam(Infinity), /adam: learningRate.*Infinity/],
      [() => adam(0.1, { beta1: 1 }), /beta1 must lie in \[0, 1\), but is 1/],
      [() => adam(0.1, { beta2: NaN }), /beta2.*NaN/],
      [() => adam(0.1, { epsilon: -1 }), /epsilon must be a finite number of at least 0/],
    ],
  },
];
