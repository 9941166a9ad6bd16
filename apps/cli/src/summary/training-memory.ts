import type { Layer, ModelSummary } from "@gradkit/layers";
import { constant } from "@gradkit/optimizers";
import { rng } from "@gradkit/random";
import type { OptimizerName } from "../train/optimizer-names.ts";
import { optimizerNamed } from "../train/optimizers.ts";
import { stateBytes } from "./state-bytes.ts";

/** What training a model takes, in bytes. */
export interface TrainingMemory {
  readonly parameters: number;
  readonly gradients: number;
  /** What the optimizer keeps from step to step. */
  readonly optimizer: number;
  /** The outputs of all layers for one batch, which wait for the way back. */
  readonly activations: number;
  /** An estimate of the most that is held at once; see `summarize` of `@gradkit/layers`. */
  readonly peak: number;
}

/** Works out memory from a summary made without optimizer: what that keeps is measured on a state of its own. */
export function trainingMemory(
  model: Layer,
  { memory: { parameters, activations, peak } }: ModelSummary,
  name: OptimizerName,
): TrainingMemory {
  const choice = optimizerNamed(name);
  const { momentum = 0, weightDecay = 0 } = choice;
  const rule = choice.make(constant(0), { momentum, weightDecay });
  const optimizer = stateBytes(rule.init(model.init(rng(0))));
  return { parameters, gradients: parameters, optimizer, activations, peak: peak + optimizer };
}
