import { dense, sequential, type Activation, type Initializer, type Layer } from "@gradkit/layers";
import { withoutTiny } from "./without-tiny.ts";

/** Dense layers of these widths with an activation behind each but the last; gives logits, the softmax is part of the loss. */
export function imageNetwork(
  widths: readonly number[],
  activations: readonly Activation[],
  weight: Initializer,
): Layer {
  const layers = widths.slice(1).flatMap((width, i): readonly Layer[] => {
    const linear = dense(widths[i] ?? width, width, { weight });
    const activation = activations[i];
    return activation === undefined
      ? [linear, withoutTiny()]
      : [linear, withoutTiny(), activation, withoutTiny()];
  });
  return sequential(...layers);
}
