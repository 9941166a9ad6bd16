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
  // The settings of the experiments c3-spiral-adam and c2-xor of the command line, from initial weights of the page.
  {
    name: "report",
    some: () => ({
      ...defaultConfig,
      noise: 0.2,
      trainShare: 1,
      layers: [{ units: 64, activation: "relu" }],
      learningRate: 0.02,
      batchSize: 300,
    }),
  },
  {
    name: "xor",
    some: () => ({
      ...defaultConfig,
      dataset: "xor",
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
    }),
  },
  { name: "home", some: () => defaultConfig },
];
