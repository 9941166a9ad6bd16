import {
  allOnes,
  allZeros,
  dense,
  elu,
  gelu,
  glorotNormal,
  glorotUniform,
  hardSigmoid,
  hardSwish,
  heNormal,
  heUniform,
  identity,
  identityMatrix,
  leakyRelu,
  leCunNormal,
  leCunUniform,
  logSigmoid,
  mish,
  normal,
  orthogonal,
  relu,
  selu,
  sequential,
  sigmoid,
  silu,
  softplus,
  softsign,
  tanh,
  truncatedNormal,
  uniform,
  type Activation,
  type Initializer,
  type Layer,
  type Sequential,
} from "@gradkit/layers";
import type { ActivationName } from "../../experiment/activation-names.ts";
import type { InitializerName } from "../../experiment/initializer-names.ts";
import type { HiddenLayer } from "../../experiment/plane-config.ts";

const activations: Readonly<Record<ActivationName, () => Activation>> = {
  relu,
  leakyRelu,
  elu,
  selu,
  gelu,
  silu,
  mish,
  softplus,
  softsign,
  tanh,
  sigmoid,
  hardSigmoid,
  hardSwish,
  logSigmoid,
  identity,
};

const initializers: Readonly<Record<InitializerName, () => Initializer>> = {
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  leCunUniform,
  leCunNormal,
  orthogonal,
  truncatedNormal,
  normal,
  uniform: () => uniform(-0.5, 0.5),
  identityMatrix,
  allOnes,
  allZeros,
};

/** A dense layer and its activation for each hidden layer, and a dense layer with a score for each class. */
export function makeModel(
  inputs: number,
  layers: readonly HiddenLayer[],
  classes: number,
  initializer: InitializerName,
): Sequential<readonly Layer[]> {
  const weight = initializers[initializer]();
  const chain: Layer[] = [];
  let width = inputs;
  for (const { units, activation } of layers) {
    chain.push(dense(width, units, { weight }), activations[activation]());
    width = units;
  }
  chain.push(dense(width, classes, { weight }));
  return sequential<readonly Layer[]>(...chain);
}
