import { gelu, leakyRelu, relu, sigmoid, silu, softplus, tanh, type Tensor } from "@gradkit/tensor";
import { show } from "./show-number.ts";

/** What a hidden unit does with its sum, and how that is written with a number in it. */
interface Activation {
  readonly apply: (z: Tensor) => Tensor;
  readonly formula: (z: number) => string;
}

const activations = {
  sigmoid: { apply: (z) => sigmoid(z), formula: (z) => `1 / (1 + e^${show(-z)})` },
  tanh: { apply: (z) => tanh(z), formula: (z) => `tanh(${show(z)})` },
  relu: { apply: (z) => relu(z), formula: (z) => `max(0, ${show(z)})` },
  leakyRelu: { apply: (z) => leakyRelu(z), formula: (z) => `${show(z)} or, below 0, 0.01 of it` },
  softplus: { apply: (z) => softplus(z), formula: (z) => `ln(1 + e^${show(z)})` },
  gelu: { apply: (z) => gelu(z), formula: (z) => `gelu(${show(z)})` },
  silu: { apply: (z) => silu(z), formula: (z) => `${show(z)} / (1 + e^${show(-z)})` },
  identity: { apply: (z) => z, formula: (z) => show(z) },
} as const satisfies Readonly<Record<string, Activation>>;

export type BackpropActivation = keyof typeof activations;

/** All names, in the order of the list. */
export const backpropActivations = Object.keys(activations) as readonly BackpropActivation[];

/** What there is to know of an activation. */
export function activationOf(name: BackpropActivation): Activation {
  return activations[name];
}
