import { relu, sigmoid, tanh } from "@gradkit/layers";
import type { ActivationName } from "./activation-names.ts";

/** The activations to choose from, by name. */
export const activations = { relu, sigmoid, tanh } satisfies Record<ActivationName, unknown>;
