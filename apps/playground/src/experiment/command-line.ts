import { datasetFacts } from "./dataset-facts.ts";
import { defaultConfig } from "./default-config.ts";
import { factsOfOptimizer } from "./optimizer-facts.ts";
import type { PlaneConfig } from "./plane-config.ts";
import { validationShare } from "./validation-share.ts";

/** The command that makes the same weights, or what of the settings the command line cannot say. */
export type CommandLine = { readonly command: string } | { readonly missing: string };

const optimizers = [
  "adam",
  "adamW",
  "adamax",
  "adaBelief",
  "adadelta",
  "adafactor",
  "adagrad",
  "adopt",
  "lamb",
  "lars",
  "lion",
  "muon",
  "nadam",
  "radam",
  "rmsprop",
  "sgd",
  "yogi",
];
const schedules = ["constant", "cosine", "linear", "oneCycle"];

/**
 * The run as `gradkit train`, whose portable arithmetic gives the same hash of weights.
 *
 * @param epoch How far the run has come: a rate that does not change can stop there, one that does needs its whole length.
 */
export function commandLine(config: PlaneConfig, epoch: number): CommandLine {
  const missing = missingFrom(config);
  if (missing !== undefined) {
    return { missing };
  }
  const { classes } = datasetFacts[config.dataset];
  const layers = [
    ...config.layers.map(({ units, activation }) => `dense ${units}, ${activation}`),
    `dense ${classes}`,
  ].join(", ");
  const facts = factsOfOptimizer(config.optimizer);
  const epochs = config.schedule === "constant" ? Math.max(1, epoch) : config.stopEpochs;
  const parts = [
    `GRADKIT_ARITHMETIC=portable npx @gradkit/cli train ${config.dataset}`,
    `--layers "${layers}"`,
    `--optimizer ${config.optimizer} --lr ${config.learningRate} --schedule ${config.schedule}`,
    ...(facts.momentum !== undefined ? [`--momentum ${config.momentum}`] : []),
    ...(config.weightDecay > 0 ? [`--weight-decay ${config.weightDecay}`] : []),
    `--batch ${config.batchSize} --epochs ${epochs} --validation ${validationShare(config)} --seed ${config.seed}`,
    "--backend wasm",
  ];
  return { command: parts.join(" \\\n  ") };
}

function missingFrom(config: PlaneConfig): string | undefined {
  const { dataset } = config;
  const usual = datasetFacts[dataset];
  const checks: readonly (readonly [isMissing: boolean, what: string])[] = [
    [dataset !== "spiral" && dataset !== "vertical", `the set ${usual.label}`],
    ["noise" in usual && config.noise !== usual.noise, "noise"],
    [config.samplesPerClass !== defaultConfig.samplesPerClass, "the number of points"],
    [config.dataSeed !== 0, "the seed of the points"],
    [config.features.join() !== "x,y", "other inputs than x and y"],
    [config.initializer !== "glorotUniform", "other initial weights"],
    [!optimizers.includes(config.optimizer), `the optimizer ${factsOfOptimizer(config.optimizer).label}`],
    [!schedules.includes(config.schedule), "this schedule"],
    [config.loss !== "crossEntropy", "another loss than cross-entropy"],
    [config.l1 > 0, "L1"],
    [config.l2 > 0, "L2"],
    [config.clipNorm > 0, "clipping"],
  ];
  return checks.find(([isMissing]) => isMissing)?.[1];
}
