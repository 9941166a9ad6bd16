import { relu, sigmoid, tanh } from "@gradkit/layers";

/** The activations to choose from, by name. */
export const activations = { relu, sigmoid, tanh };

export type ActivationName = keyof typeof activations;

export const activationNames: readonly ActivationName[] = ["relu", "sigmoid", "tanh"];
