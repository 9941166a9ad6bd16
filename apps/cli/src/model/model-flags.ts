import type { ActivationName } from "../train/activation-names.ts";
import type { LayerPlan } from "./layer-plan.ts";

/** What `--layers` asks for: a preset by name, or layers. */
export type LayersChoice =
  | { readonly preset: "mlp" }
  | { readonly preset: "lenet" }
  | { readonly preset: null; readonly layers: readonly LayerPlan[]; readonly text: string };

/** The options that say what network is wanted, parsed. */
export interface ModelFlags {
  readonly layers?: LayersChoice;
  readonly hidden?: readonly number[];
  readonly activation?: ActivationName;
}
