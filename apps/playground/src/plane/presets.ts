import { defaultConfig } from "../experiment/default-config.ts";
import type { PlaneConfig } from "../experiment/plane-config.ts";
import type { planeTexts } from "../texts/plane-texts.ts";

/** A change that is worth a look. */
export interface Preset {
  readonly name: keyof typeof planeTexts.presets;
  readonly some: (config: PlaneConfig) => Partial<PlaneConfig>;
}

/** What to try after the first network has learnt. */
export const presets: readonly Preset[] = [
  { name: "fail", some: () => ({ learningRate: 10, optimizer: "adam", momentum: 0, weightDecay: 0 }) },
  { name: "small", some: () => ({ layers: [{ units: 4, activation: "tanh" }] }) },
  {
    name: "plain",
    some: () => ({ optimizer: "sgd", learningRate: 0.5, momentum: 0, weightDecay: 0 }),
  },
  {
    name: "features",
    some: () => ({
      features: ["x", "y", "xx", "yy", "xy", "sinx", "siny"],
      layers: [{ units: 16, activation: "relu" }],
    }),
  },
  { name: "home", some: () => defaultConfig },
];

/** The whole set as one batch. */
const spiralOfReport: PlaneConfig = {
  ...defaultConfig,
  noise: 0.2,
  trainShare: 1,
  layers: [{ units: 64, activation: "relu" }],
  batchSize: 300,
};

/** One point at a time. */
const sigmoidsOfReport: PlaneConfig = {
  ...defaultConfig,
  trainShare: 1,
  layers: [
    { units: 32, activation: "sigmoid" },
    { units: 32, activation: "sigmoid" },
  ],
  initializer: "normal",
  optimizer: "sgd",
  learningRate: 0.05,
  batchSize: 1,
  stopEpochs: 5000,
};

/**
 * The settings of the experiments c3-spiral-adam, c3-spiral-sgd, c3-spiral-adagrad, c3-spiral-rmsprop, c1-synth, c2-xor and
 * c2-linear of the command line, from initial weights of the page. A rate that falls does so over a tenth of the epochs that are
 * set: to a half after 1,000 with SGD, after 10,000 with AdaGrad. RMSprop forgets as fast as it usually does, sooner than in the
 * report; synth has a thousand points and makes about as many updates as the report did with 60,000 in ten epochs.
 */
export const reportPresets: readonly Preset[] = [
  { name: "report", some: () => ({ ...spiralOfReport, learningRate: 0.02 }) },
  {
    name: "reportSgd",
    some: () => ({
      ...spiralOfReport,
      optimizer: "sgd",
      learningRate: 1,
      momentum: 0.9,
      schedule: "inverseTime",
      stopEpochs: 10_000,
    }),
  },
  {
    name: "reportAdagrad",
    some: () => ({
      ...spiralOfReport,
      optimizer: "adagrad",
      learningRate: 1,
      schedule: "inverseTime",
      stopEpochs: 100_000,
    }),
  },
  {
    name: "reportRmsprop",
    some: () => ({ ...spiralOfReport, optimizer: "rmsprop", learningRate: 0.02, stopEpochs: 10_000 }),
  },
  {
    name: "synth",
    some: () => ({
      ...defaultConfig,
      dataset: "synth",
      samplesPerClass: 500,
      layers: [{ units: 3, activation: "sigmoid" }],
      initializer: "normal",
      optimizer: "sgd",
      batchSize: 1,
      stopAccuracy: 2,
      stopEpochs: 600,
    }),
  },
  { name: "xor", some: () => ({ ...sigmoidsOfReport, dataset: "xor" }) },
  { name: "linear", some: () => ({ ...sigmoidsOfReport, dataset: "linear", samplesPerClass: 50 }) },
];
