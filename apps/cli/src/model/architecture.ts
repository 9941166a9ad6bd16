import { UsageError } from "../failures/usage-error.ts";
import type { Recipe } from "../train/recipe.ts";
import type { LayerPlan } from "./layer-plan.ts";
import type { ModelFlags } from "./model-flags.ts";
import type { Perceptron } from "./preset-text.ts";

/** Which network is wanted, before anything is known of the data. */
export type Architecture =
  | ({ readonly preset: "mlp" } & Perceptron)
  | { readonly preset: "lenet" }
  | { readonly preset: null; readonly layers: readonly LayerPlan[]; readonly text: string };

/**
 * The network that the options ask for, or else the recipe's perceptron.
 *
 * @throws UsageError when options contradict each other
 */
export function resolveArchitecture(
  { layers, hidden, activation }: ModelFlags,
  recipe: Pick<Recipe, "hidden" | "activation">,
): Architecture {
  if (layers === undefined || layers.preset === "mlp") {
    return { preset: "mlp", hidden: hidden ?? recipe.hidden, activation: activation ?? recipe.activation };
  }
  const other = hidden !== undefined ? "--hidden" : activation !== undefined ? "--activation" : undefined;
  if (other !== undefined) {
    throw new UsageError(
      `${other} is given, but --layers already says what the network is made of`,
      "leave one of them out",
    );
  }
  return layers;
}
