import type { ActivationName } from "../train/activation-names.ts";

/** What a perceptron is made of besides its ends. */
export interface Perceptron {
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
  readonly activation: ActivationName;
}

/** A perceptron as a layer text. */
export function mlpText({ hidden, activation }: Perceptron, outputs: number): string {
  return [...hidden.map((width) => `dense ${width}, ${activation}`), `dense ${outputs}`].join(", ");
}

/** LeNet-5 for images, with the activations and pooling of today, as a layer text. */
export function lenetText(outputs: number): string {
  return [
    "conv2d 6 5 padding=2, relu, maxPool2d 2",
    "conv2d 16 5, relu, maxPool2d 2",
    `flatten, dense 120, relu, dense 84, relu, dense ${outputs}`,
  ].join(", ");
}
