import type { OptimizerLike, OptimizerRow } from "@gradkit/testing";
import {
  accumulate,
  adaBelief,
  adadelta,
  adafactor,
  adagrad,
  adam,
  adamax,
  adamW,
  adopt,
  chain,
  lamb,
  lars,
  lion,
  muon,
  nadam,
  radam,
  rmsprop,
  scheduleFreeAdamW,
  sgd,
  yogi,
  type Hyper,
} from "./index.ts";

/** An optimizer of this package under the contract. */
export interface Row extends OptimizerRow {
  /** The export it shows. */
  readonly shows: unknown;
}

/** What every optimizer works the same in. */
export const inside = {
  chain: (optimizer: OptimizerLike): OptimizerLike => chain(optimizer),
  accumulate: (optimizer: OptimizerLike): OptimizerLike => accumulate(optimizer, 1),
};

/** Settings out of range that Adam and its relatives refuse alike. */
function adamRefuses(
  make: (rate?: Hyper, options?: { beta1?: Hyper; beta2?: Hyper; epsilon?: Hyper }) => unknown,
): OptimizerRow["invalid"] {
  return [
    [() => make(-1), /^\w+: learningRate must be a finite number of at least 0, but is -1/],
    [() => make(Infinity), /learningRate.*Infinity/],
    [() => make(0.1, { beta1: 1 }), /beta1 must lie in \[0, 1\), but is 1/],
    [() => make(0.1, { beta2: NaN }), /beta2.*NaN/],
    [() => make(0.1, { epsilon: -1 }), /epsilon must be a finite number of at least 0/],
  ];
}

const signSteps = "its steps are never shorter than the rate, so that a constant rate circles the minimum";

/** Every optimizer. A new one is one row here. */
export const optimizerRows: readonly Row[] = [
  {
    name: "sgd",
    shows: sgd,
    make: (learningRate) => sgd(learningRate),
    learningRate: 0.1,
    worked: { gradients: [1, -2, 0.5], values: [0.9, 1.1, 1.05] },
    invalid: [
      [() => sgd(-1), /sgd: learningRate must be a finite number of at least 0, but is -1/],
      [() => sgd(NaN), /learningRate.*NaN/],
    ],
  },
  {
    name: "sgd with momentum",
    shows: sgd,
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
    shows: sgd,
    make: (learningRate = 0.01) => sgd(learningRate, { momentum: 0.9, nesterov: true }),
    learningRate: 0.02,
    invalid: [[() => sgd(0.1, { momentum: 0.9, dampening: 0.1, nesterov: true }), /dampening 0/]],
  },
  {
    name: "adagrad",
    shows: adagrad,
    make: (learningRate) => adagrad(learningRate),
    learningRate: 1,
    invalid: [
      [() => adagrad(-1), /adagrad: learningRate/],
      [() => adagrad(0.1, { initialAccumulator: -1 }), /initialAccumulator.*at least 0, but is -1/],
      [() => adagrad(0.1, { epsilon: NaN }), /epsilon.*NaN/],
    ],
  },
  {
    name: "adagrad from an initial sum, epsilon inside",
    shows: adagrad,
    make: (rate) => adagrad(rate, { initialAccumulator: 0.1, epsilon: 1e-3, epsilonInside: true }),
    learningRate: 1,
    invalid: [],
  },
  {
    name: "adadelta",
    shows: adadelta,
    make: (learningRate) => adadelta(learningRate, { epsilon: 1e-2 }),
    learningRate: 0.2,
    invalid: [
      [() => adadelta(-1), /adadelta: learningRate/],
      [() => adadelta(1, { decay: 1 }), /decay must lie in \[0, 1\)/],
      [() => adadelta(1, { epsilon: -1 }), /epsilon/],
    ],
  },
  {
    name: "rmsprop",
    shows: rmsprop,
    make: (learningRate) => rmsprop(learningRate, { epsilon: 1e-2 }),
    learningRate: 0.05,
    invalid: [
      [() => rmsprop(-1), /rmsprop: learningRate/],
      [() => rmsprop(0.1, { decay: 1 }), /decay must lie in \[0, 1\)/],
      [() => rmsprop(0.1, { momentum: -0.5 }), /momentum must lie in \[0, 1\)/],
      [() => rmsprop(0.1, { epsilon: -1 }), /epsilon/],
    ],
  },
  {
    name: "rmsprop, centered, with momentum, epsilon inside",
    shows: rmsprop,
    make: (rate) => rmsprop(rate, { centered: true, momentum: 0.5, epsilonInside: true, epsilon: 1e-2 }),
    learningRate: 0.02,
    invalid: [],
  },
  {
    name: "adam",
    shows: adam,
    make: (learningRate) => adam(learningRate),
    learningRate: 0.1,
    invalid: adamRefuses(adam),
  },
  {
    name: "adam with amsgrad",
    shows: adam,
    make: (learningRate) => adam(learningRate, { amsgrad: true }),
    learningRate: 0.2,
    invalid: [],
  },
  {
    name: "adam with epsilon inside",
    shows: adam,
    make: (learningRate) => adam(learningRate, { epsilonInside: true, epsilon: 1e-6 }),
    learningRate: 0.1,
    invalid: [],
  },
  {
    name: "adamW",
    shows: adamW,
    make: (learningRate) => adamW(learningRate),
    learningRate: 0.1,
    invalid: [
      ...adamRefuses(adamW),
      [() => adamW(0.1, { weightDecay: -1 }), /adamW: weightDecay must be a finite number of at least 0/],
    ],
    skips: { standsStill: "weight decay moves parameters without a gradient" },
  },
  {
    name: "adamax",
    shows: adamax,
    make: (learningRate) => adamax(learningRate),
    learningRate: 0.2,
    invalid: adamRefuses(adamax),
  },
  {
    name: "nadam",
    shows: nadam,
    make: (learningRate) => nadam(learningRate),
    learningRate: 0.1,
    invalid: [
      ...adamRefuses(nadam),
      [() => nadam(0.1, { momentumDecay: -1 }), /nadam: momentumDecay must be a finite number of at least 0/],
    ],
  },
  {
    name: "radam",
    shows: radam,
    make: (learningRate) => radam(learningRate),
    learningRate: 0.15,
    invalid: adamRefuses(radam),
  },
  {
    name: "lion",
    shows: lion,
    make: (learningRate) => lion(learningRate),
    learningRate: 0.019,
    // The mean after the first gradient is 0.04, so the second direction is 0.9 * 0.04 - 0.1 < 0, the third > 0.
    worked: { gradients: [4, -1, 2], values: [0.981, 1, 0.981] },
    invalid: [
      [() => lion(-1), /lion: learningRate/],
      [() => lion(0.1, { beta1: 1 }), /beta1 must lie in \[0, 1\)/],
      [() => lion(0.1, { beta2: -1 }), /beta2 must lie in \[0, 1\)/],
      [() => lion(0.1, { weightDecay: NaN }), /weightDecay.*NaN/],
    ],
    skips: { bowl: signSteps },
  },
  {
    name: "lamb",
    shows: lamb,
    make: (learningRate) => lamb(learningRate),
    learningRate: 0.1,
    invalid: [
      ...adamRefuses(lamb),
      [() => lamb(0.1, { weightDecay: -1 }), /lamb: weightDecay must be a finite number of at least 0/],
    ],
  },
  {
    name: "lars",
    shows: lars,
    make: (learningRate) => lars(learningRate, { trust: 0.1, momentum: 0.5 }),
    learningRate: 1,
    invalid: [
      [() => lars(-1), /lars: learningRate/],
      [() => lars(1, { momentum: 1 }), /momentum must lie in \[0, 1\)/],
      [() => lars(1, { weightDecay: -1 }), /weightDecay/],
      [() => lars(1, { trust: 0 }), /trust must be a finite number above 0, but is 0/],
    ],
  },
  {
    name: "adaBelief",
    shows: adaBelief,
    make: (learningRate) => adaBelief(learningRate, { epsilon: 1e-6 }),
    learningRate: 0.1,
    invalid: adamRefuses(adaBelief),
  },
  {
    name: "adafactor",
    shows: adafactor,
    make: (learningRate) => adafactor(learningRate),
    learningRate: 0.2,
    invalid: [
      [() => adafactor(-1), /adafactor: learningRate/],
      [() => adafactor(0.1, { decay: 0 }), /decay must be a finite number above 0/],
      [() => adafactor(0.1, { clip: 0 }), /clip must be a finite number above 0/],
      [() => adafactor(0.1, { epsilon: -1 }), /epsilon/],
      [() => adafactor(0.1, { smallest: NaN }), /smallest.*NaN/],
    ],
  },
  {
    name: "muon",
    shows: muon,
    make: (learningRate) => muon(learningRate, { momentum: 0.5, others: adam(learningRate) }),
    learningRate: 0.1,
    invalid: [
      [() => muon(-1), /muon: learningRate/],
      [() => muon(0.1, { momentum: 1 }), /momentum must lie in \[0, 1\)/],
      [() => muon(0.1, { iterations: 0 }), /iterations must be a whole number of at least 1, but is 0/],
      [() => muon(0.1, { weightDecay: -1 }), /muon: weightDecay/],
    ],
    skips: { bowl: signSteps },
  },
  {
    name: "scheduleFreeAdamW",
    shows: scheduleFreeAdamW,
    make: (learningRate) => scheduleFreeAdamW(learningRate),
    learningRate: 0.5,
    invalid: [
      ...adamRefuses(scheduleFreeAdamW),
      [() => scheduleFreeAdamW(0.1, { weightDecay: -1 }), /scheduleFreeAdamW: weightDecay/],
    ],
  },
  {
    name: "adopt",
    shows: adopt,
    make: (learningRate) => adopt(learningRate),
    learningRate: 0.1,
    // No step first. Then -2 / 1 is cut to -1, and the mean of the squares becomes 1.0003 before 0.5 is divided by it.
    worked: { gradients: [1, -2, 0.5], values: [1, 1.01, 1.019 - 0.005 / Math.sqrt(1.0003)] },
    invalid: [
      [() => adopt(-1), /adopt: learningRate must be a finite number of at least 0, but is -1/],
      [() => adopt(0.1, { beta1: 1 }), /beta1 must lie in \[0, 1\), but is 1/],
      [() => adopt(0.1, { beta2: -0.1 }), /beta2 must lie in \[0, 1\), but is -0.1/],
      [() => adopt(0.1, { epsilon: 0 }), /adopt: epsilon must be a finite number above 0, but is 0/],
    ],
  },
  {
    name: "yogi",
    shows: yogi,
    make: (learningRate) => yogi(learningRate),
    learningRate: 0.1,
    // The second moments are 0.001, 0.005 and 0.00475; the means 0.1, -0.11 and -0.049.
    worked: { gradients: [1, -2, 0.5], values: [0.9000999, 0.9366834599, 0.9503344004] },
    invalid: [
      [() => yogi(-1), /yogi: learningRate must be a finite number of at least 0, but is -1/],
      [() => yogi(0.1, { beta1: 1 }), /beta1 must lie in \[0, 1\), but is 1/],
      [() => yogi(0.1, { beta2: -0.1 }), /beta2 must lie in \[0, 1\), but is -0.1/],
      [() => yogi(0.1, { epsilon: 0 }), /yogi: epsilon must be a finite number above 0, but is 0/],
    ],
  },
];
