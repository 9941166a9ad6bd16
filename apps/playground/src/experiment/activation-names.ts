/** The activations a hidden layer may have, under their names in `@gradkit/layers`. */
export const activationNames = [
  "relu",
  "leakyRelu",
  "elu",
  "selu",
  "gelu",
  "silu",
  "mish",
  "softplus",
  "softsign",
  "tanh",
  "sigmoid",
  "hardSigmoid",
  "hardSwish",
  "logSigmoid",
  "identity",
] as const;

export type ActivationName = (typeof activationNames)[number];
