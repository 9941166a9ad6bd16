/** A network to choose. */
export interface DigitsModel {
  /** The shape in which it wants an image. */
  readonly inputShape: readonly number[];
  /** Its layers as the command line writes them. */
  readonly text: string;
}

const flat = [784];

/** The networks, the smallest first. */
export const digitsModels = {
  softmax: { inputShape: flat, text: "dense 10" },
  mlp64: { inputShape: flat, text: "dense 64, relu, dense 10" },
  mlp300: { inputShape: flat, text: "dense 300, relu, dense 10" },
  conv: {
    inputShape: [28, 28, 1],
    text: "conv2d 8 5 padding=2, relu, maxPool2d 2, conv2d 16 5, relu, maxPool2d 2, flatten, dense 10",
  },
} as const satisfies Readonly<Record<string, DigitsModel>>;

export type DigitsModelName = keyof typeof digitsModels;

/** All names, in the order of the list. */
export const digitsModelNames = Object.keys(digitsModels) as readonly DigitsModelName[];
