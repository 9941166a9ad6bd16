import { leakyRelu, relu, sigmoid, tanh } from "@gradkit/layers";
import { adam, rmsprop, sgd, step, type Optimizer } from "@gradkit/optimizers";
import type { PlaneNetwork } from "./plane-network.ts";

/** One way of training. */
export interface PlaneRun {
  readonly name: string;
  readonly network: PlaneNetwork;
  readonly optimizer: Optimizer;
}

/** Runs that belong into one figure. */
export interface PlaneSweep {
  readonly name: string;
  readonly runs: readonly PlaneRun[];
}

const rate = 0.05;
const network: PlaneNetwork = { hidden: 32, activation: sigmoid(), outputs: 1 };
/** The stated setting. */
export const stated: PlaneRun = { name: "as stated: rate 0.05", network, optimizer: sgd(rate) };

/** The stated setting, and the two between which the reported curve lies: rates that fall by a tenth every 100 epochs. */
export function statedSweep(stepsPerEpoch: number): PlaneSweep {
  const falling = (initial: number): PlaneRun => ({
    ...stated,
    name: `rate ${initial} x 0.9 every 100 epochs`,
    optimizer: sgd(step(initial, { every: 100 * stepsPerEpoch, factor: 0.9 })),
  });
  return { name: "stated rate and falling rates", runs: [stated, falling(0.01), falling(0.005)] };
}

/** The variants, each a sweep of one thing; the stated setting is part of most. */
export const planeSweeps: readonly PlaneSweep[] = [
  {
    name: "rates",
    runs: [0.0005, 0.005, 0.05, 0.5, 1].map((value) => ({
      ...stated,
      name: `rate ${value}`,
      optimizer: value === rate ? stated.optimizer : sgd(value),
    })),
  },
  {
    name: "hidden units",
    runs: [64, 32, 16, 8, 4, 2, 1].map((hidden) => ({
      ...stated,
      name: `${hidden} hidden`,
      network: hidden === network.hidden ? network : { ...network, hidden },
    })),
  },
  {
    name: "optimizers",
    runs: [
      { ...stated, name: "SGD" },
      { ...stated, name: "momentum 0.9", optimizer: sgd(rate, { momentum: 0.9 }) },
      { ...stated, name: "RMSProp 0.9", optimizer: rmsprop(rate, { decay: 0.9 }) },
      { ...stated, name: "Adam", optimizer: adam(rate) },
    ],
  },
  {
    name: "activations",
    runs: [
      { ...stated, name: "sigmoid" },
      { ...stated, name: "ReLU", network: { ...network, activation: relu() } },
      {
        ...stated,
        name: "leaky ReLU 0.02",
        network: { ...network, activation: leakyRelu({ negativeSlope: 0.02 }) },
      },
      { ...stated, name: "tanh", network: { ...network, activation: tanh() } },
      { ...stated, name: "no activation", network: { ...network, activation: undefined } },
    ],
  },
  {
    name: "outputs and layers",
    runs: [
      { ...stated, name: "sigmoid, one output" },
      { ...stated, name: "softmax, two outputs", network: { ...network, outputs: 2 } },
      { ...stated, name: "Conv1d first", network: { ...network, convolution: true } },
    ],
  },
];
