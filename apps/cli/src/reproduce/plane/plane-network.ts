import {
  conv1d,
  dense,
  flatten,
  normal,
  reshape,
  sequential,
  type Activation,
  type Layer,
} from "@gradkit/layers";

const drawn = { weight: normal(1), bias: normal(1) };

/** The 2-32-32-1 network with other widths, activations or outputs; weights and biases N(0, 1). */
export interface PlaneNetwork {
  readonly hidden: number;
  /** Between layers; undefined for none. */
  readonly activation: Activation | undefined;
  readonly outputs: 1 | 2;
  /** Whether the first layer is a convolution over the two coordinates. */
  readonly convolution?: boolean;
}

/** Gives scores: the sigmoid or softmax at the end is part of the loss, which computes both together. */
export function planeNetwork({ hidden, activation, outputs, convolution = false }: PlaneNetwork): Layer {
  const between = activation === undefined ? [] : [activation];
  const first: readonly Layer[] = convolution
    ? // Three places: the first coordinate alone, both, the second alone.
      [reshape([2, 1]), conv1d(1, hidden, { kernel: 2, padding: 1, ...drawn }), ...between, flatten()]
    : [dense(2, hidden, drawn), ...between];
  const width = convolution ? 3 * hidden : hidden;
  return sequential(...first, dense(width, hidden, drawn), ...between, dense(hidden, outputs, drawn));
}
