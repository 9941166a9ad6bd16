import { dense, sequential, type Layer, type Sequential } from "@gradkit/layers";
import { activations } from "./activations.ts";
import type { Settings } from "./settings.ts";

/** A perceptron from `inputs` numbers to a score for each class. */
export function buildModel(
  inputs: number,
  classes: number,
  { hidden, activation }: Pick<Settings, "hidden" | "activation">,
): Sequential<readonly Layer[]> {
  const layers: Layer[] = [];
  let width = inputs;
  for (const units of hidden) {
    layers.push(dense(width, units), activations[activation]());
    width = units;
  }
  return sequential<readonly Layer[]>(...layers, dense(width, classes));
}
