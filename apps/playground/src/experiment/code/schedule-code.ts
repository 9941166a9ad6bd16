import { datasetFacts } from "../dataset-facts.ts";
import type { PlaneConfig } from "../plane-config.ts";
import { validationShare } from "../validation-share.ts";
import type { Code } from "./code.ts";

/** The learning rate of a run over its whole length. */
export function scheduleCode(config: PlaneConfig): Code {
  const { schedule, learningRate: rate } = config;
  const steps = config.stopEpochs * stepsPerEpoch(config);
  const part = (share: number): number => Math.max(1, Math.round(steps * share));
  const texts: Readonly<Record<PlaneConfig["schedule"], string>> = {
    constant: `constant(${rate})`,
    cosine: `cosine(${rate}, { steps: ${steps} })`,
    cosineRestarts: `cosineRestarts(${rate}, { steps: ${part(0.1)}, growth: 2 })`,
    exponential: `exponential(${rate}, { factor: 0.5, every: ${part(0.1)} })`,
    exponentialWarmup: `exponentialWarmup(${rate}, { timescale: ${part(0.02)} })`,
    inverseTime: `inverseTime(${rate}, { decay: 1, every: ${part(0.1)} })`,
    linear: `linear(${rate}, { steps: ${steps} })`,
    linearWarmup: `linearWarmup(${rate}, { steps: ${part(0.02)} })`,
    multiStep: `multiStep(${rate}, { boundaries: [${part(0.3)}, ${part(0.6) + 1}], factor: 0.3 })`,
    oneCycle: `oneCycle(${rate}, { steps: ${Math.max(2, steps)} })`,
    piecewise:
      `piecewise({ boundaries: [${part(0.1)}, ${part(0.5) + 1}], ` +
      `values: [${rate}, ${rate} / 3, ${rate} / 10] })`,
    polynomial: `polynomial(${rate}, { steps: ${steps}, power: 2 })`,
    reduceOnPlateau: "() => plateauState.value",
    step: `step(${rate}, { every: ${part(0.2)}, factor: 0.5 })`,
  };
  return {
    text: texts[schedule],
    imports: { "@gradkit/optimizers": [schedule] },
    ...(schedule === "reduceOnPlateau" && {
      declares: [
        `const plateau = reduceOnPlateau(${rate}, { factor: 0.5, patience: 10 });`,
        "const plateauState = plateau.init();",
        "// Give it the training loss of every epoch: plateau.update(plateauState, loss).",
      ],
    }),
  };
}

function stepsPerEpoch(config: PlaneConfig): number {
  const { dataset, points, samplesPerClass, batchSize } = config;
  const facts = datasetFacts[dataset];
  const size = dataset === "xor" ? 21 : dataset === "drawn" ? points.length : samplesPerClass * facts.classes;
  const share = size < 5 ? 0 : validationShare(config);
  return Math.ceil((size - Math.round(size * share)) / batchSize);
}
