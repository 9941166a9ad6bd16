import type { Layer, Sequential } from "@gradkit/layers";
import { UsageError } from "../failures/usage-error.ts";
import type { Architecture } from "./architecture.ts";
import { arrangeInput } from "./arrange-input.ts";
import { buildLayers } from "./build-layers.ts";
import { lenetText, mlpText } from "./preset-text.ts";
import { readLayers } from "./read-layers.ts";

/** What a model is for. */
export interface ModelPurpose {
  /** The shape of a row. */
  readonly featureShape: readonly number[];
  /** How many classes there are to tell apart; 0 for a number to predict. */
  readonly classes: number;
}

/** A model, and the shape in which it wants its rows. */
export interface BuiltModel {
  readonly model: Sequential<readonly Layer[]>;
  readonly inputShape: readonly number[];
}

/**
 * Makes a model that gives a score for each class, or one number.
 *
 * @throws UsageError when a layer cannot take what comes in, or the last one does not give as many numbers
 */
export function buildModel(architecture: Architecture, purpose: ModelPurpose): BuiltModel {
  const { featureShape, classes } = purpose;
  const outputs = Math.max(1, classes);
  const plans = plansOf(architecture, outputs);
  const inputShape = arrangeInput(plans, featureShape);
  const model = buildLayers(plans, inputShape);
  const output = model.outputShape(inputShape);
  if (output.length !== 1 || output[0] !== outputs) {
    throw new UsageError(
      `--layers ends in ${output.join("x")} numbers, but there ${classes === 0 ? "is one number to predict" : `are ${classes} classes`}`,
      `end with ${output.length === 1 ? "" : "flatten, "}dense ${outputs}`,
    );
  }
  if (plans[plans.length - 1]?.kind === "softmax") {
    throw new UsageError(
      classes === 0
        ? "--layers ends in softmax, which makes 1 of any single number"
        : "--layers ends in softmax, which the loss applies itself",
      "leave the last layer out",
    );
  }
  return { model, inputShape };
}

function plansOf(architecture: Architecture, outputs: number): ReturnType<typeof readLayers> {
  switch (architecture.preset) {
    case "mlp":
      return readLayers(mlpText(architecture, outputs));
    case "lenet":
      return readLayers(lenetText(outputs));
    case null:
      return architecture.layers;
  }
}
