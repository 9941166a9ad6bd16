import {
  accumulate,
  adam,
  chain,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  decoupledWeightDecay,
  ema,
  freeze,
  gradientNoise,
  grouped,
  isMatrix,
  lookahead,
  sgd,
  swa,
  weightDecay,
  type NormalSource,
  type ParamFilter,
} from "../index.ts";
import type { Row } from "../rules.fixture.ts";

/** Numbers that look random enough and are the same everywhere: about normal, as sums of twelve uniform ones. */
export function normalSource(seed: number): NormalSource {
  let state = seed + 1;
  const uniform = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return {
    standardNormal: (size) =>
      Float64Array.from(
        { length: size },
        () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b) - 6,
      ),
  };
}

const decays = "weight decay moves parameters without a gradient";
const all: ParamFilter = () => true;

/** Every transform, around or in front of an optimizer. A new one is one row here. */
export const transformRows: readonly Row[] = [
  {
    name: "chain",
    shows: chain,
    make: (rate) => chain(clipByValue(10), clipByGlobalNorm(20), adam(rate)),
    learningRate: 0.1,
    invalid: [
      // The types forbid these; programs in JavaScript meet them.
      [
        () => (chain as (...links: object[]) => unknown)(),
        /chain: needs transforms and then one optimizer, but got nothing/,
      ],
      [() => (chain as (...links: object[]) => unknown)(sgd(), clipByValue(1)), /got sgd, clipByValue/],
      [
        () => (chain as (...links: object[]) => unknown)(sgd(), sgd()),
        /got sgd, sgd. Put the optimizer last/,
      ],
    ],
  },
  {
    name: "clipByValue",
    shows: clipByValue,
    make: (rate) => chain(clipByValue(1), sgd(rate)),
    learningRate: 0.1,
    invalid: [[() => clipByValue(0), /clipByValue: limit must be a finite number above 0, but is 0/]],
  },
  {
    name: "clipByNorm",
    shows: clipByNorm,
    make: (rate) => chain(clipByNorm(1), sgd(rate)),
    learningRate: 0.1,
    invalid: [[() => clipByNorm(-1), /clipByNorm: limit must be a finite number above 0, but is -1/]],
  },
  {
    name: "clipByGlobalNorm",
    shows: clipByGlobalNorm,
    make: (rate) => chain(clipByGlobalNorm(1), sgd(rate)),
    learningRate: 0.1,
    invalid: [[() => clipByGlobalNorm(NaN), /clipByGlobalNorm: limit.*NaN/]],
  },
  {
    name: "gradientNoise",
    shows: gradientNoise,
    make: (rate) => chain(gradientNoise(normalSource, { variance: 1e-4 }), sgd(rate)),
    learningRate: 0.1,
    invalid: [
      [() => gradientNoise(normalSource, { variance: -1 }), /gradientNoise: variance.*at least 0, but is -1/],
      [() => gradientNoise(normalSource, { decay: NaN }), /gradientNoise: decay.*NaN/],
    ],
    skips: { standsStill: "the noise moves parameters without a gradient" },
  },
  {
    name: "weightDecay",
    shows: weightDecay,
    make: (rate) => chain(weightDecay(0.1, { mask: isMatrix }), adam(rate)),
    learningRate: 0.1,
    invalid: [[() => weightDecay(-1), /weightDecay: decay must be a finite number of at least 0, but is -1/]],
    skips: { standsStill: decays },
  },
  {
    name: "decoupledWeightDecay",
    shows: decoupledWeightDecay,
    make: (rate) => decoupledWeightDecay(sgd(rate), 0.1, { mask: isMatrix }),
    learningRate: 0.1,
    invalid: [[() => decoupledWeightDecay(sgd(), NaN), /decoupledWeightDecay: decay.*NaN/]],
    skips: { standsStill: decays },
  },
  {
    name: "accumulate",
    shows: accumulate,
    make: (rate) => accumulate(adam(rate), 2),
    learningRate: 0.2,
    invalid: [
      [() => accumulate(sgd(), 0), /accumulate: steps must be a whole number of at least 1, but is 0/],
      [() => accumulate(sgd(), 1.5), /is 1.5/],
    ],
    skips: {
      nanRate: "one step only collects a gradient, and asks for no rate",
    },
  },
  {
    name: "ema",
    shows: ema,
    make: (rate) => ema(adam(rate)),
    learningRate: 0.1,
    invalid: [[() => ema(sgd(), { decay: 1 }), /ema: decay must lie in \[0, 1\), but is 1/]],
  },
  {
    name: "swa",
    shows: swa,
    make: (rate) => swa(adam(rate), { start: 2, every: 3 }),
    learningRate: 0.1,
    invalid: [
      [() => swa(sgd(), { start: -1 }), /swa: start must be a finite number of at least 0, but is -1/],
      [() => swa(sgd(), { every: 0 }), /swa: every must be a whole number of at least 1, but is 0/],
    ],
  },
  {
    name: "lookahead",
    shows: lookahead,
    make: (rate) => lookahead(adam(rate), { steps: 3 }),
    learningRate: 0.1,
    invalid: [
      [
        () => lookahead(sgd(), { steps: 0 }),
        /lookahead: steps must be a whole number of at least 1, but is 0/,
      ],
      [() => lookahead(sgd(), { rate: 0 }), /lookahead: rate must be a finite number above 0, but is 0/],
    ],
    skips: {
      zeroRate: "going part of the way to where one is rounds",
      standsStill: "going part of the way to where one is rounds",
    },
  },
  {
    name: "grouped",
    shows: grouped,
    make: (rate = 0.1) =>
      grouped({
        matrices: { params: isMatrix, optimizer: adam(rate) },
        rest: { params: all, optimizer: sgd(rate, { momentum: 0.5 }) },
      }),
    learningRate: 0.1,
    invalid: [[() => grouped({}), /grouped: needs at least one group/]],
  },
  {
    name: "grouped with a group that stays empty",
    shows: grouped,
    make: (rate) =>
      grouped({
        all: { params: all, optimizer: adam(rate) },
        none: { params: all, optimizer: sgd(rate) },
      }),
    learningRate: 0.1,
    invalid: [],
  },
  {
    name: "freeze",
    shows: freeze,
    make: (rate) => freeze(adam(rate), (path) => path === "nothing"),
    learningRate: 0.1,
    invalid: [],
  },
];
