import type { ActivationName } from "../train/activation-names.ts";
import type { Architecture } from "./architecture.ts";

/** How results name a network. */
export interface ModelName {
  /** Null for a network that was given as layers. */
  readonly preset: Architecture["preset"];
  /** Null unless the network is an mlp. */
  readonly hidden: readonly number[] | null;
  /** Null unless the network is an mlp. */
  readonly activation: ActivationName | null;
}

/** The fields of a result that say by name what network it was. */
export function nameOfModel(architecture: Architecture): ModelName {
  const { preset } = architecture;
  return preset === "mlp"
    ? { preset, hidden: architecture.hidden, activation: architecture.activation }
    : { preset, hidden: null, activation: null };
}
