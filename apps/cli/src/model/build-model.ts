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
  readonly classes: number;
}

/** A model, and the shape in which it wants its rows. */
export interface BuiltModel {
  readonly model: Sequential<readonly Layer[]>;
  readonly inputShape: readonly number[];
}

/**
 * Makes a model that gives a score for each class.
 *
 * @throws UsageError when a layer cannot take what comes in, or the last one does not give as many scores
 */
export function buildModel(architecture: Architecture, purpose: ModelPurpose): BuiltModel {
  const { featureShape, classes } = purpose;
  const plans = plansOf(architecture, classes);
  const inputShape = arrangeInput(plans, featureShape);
  const model = buildLayers(plans, inputShape);
  const output = model.outputShape(inputShape);
  if (output.length !== 1 || output[0] !== classes) {
    throw new UsageError(
      `--layers ends in ${output.join("x")} numbers, but there are ${classes} classes`,
      `end with ${output.length === 1 ? "" : "flatten, "}dense ${classes}`,
    );
  }
  if (plans[plans.length - 1]?.kind === "softmax") {
    throw new UsageError(
      "--layers ends in softmax, which the loss applies itself",
      "leave the last layer out",
    );
  }
  return { model, inputShape };
}

function plansOf(architecture: Architecture, classes: number): ReturnType<typeof readLayers> {
  switch (architecture.preset) {
    case "mlp":
      return readLayers(mlpText(architecture, classes));
    case "lenet":
      return readLayers(lenetText(classes));
    case null:
      return architecture.layers;
  }
}
