/** The activations between the layers of a perceptron. */
export const activationNames = ["relu", "sigmoid", "tanh"] as const;

/** The name of an activation. */
export type ActivationName = (typeof activationNames)[number];
