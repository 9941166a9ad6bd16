import { currentPlace, isWatching } from "../anomalies/watch.ts";
import type { Tensor } from "../tensor.ts";
import type { InputGradient } from "./graph-node.ts";
import { isRecording } from "./recording.ts";

/**
 * Notes how `output` was computed, as {@link record} does, for an operation whose ways back depend on nothing but the tensors
 * and settings that it shows the tape: they need not be looked at again while its way forward is the same.
 */
export function attach(
  output: Tensor,
  inputs: readonly Tensor[],
  gradients: readonly (InputGradient | undefined)[],
): Tensor {
  if (isRecording() && inputs.some((input, i) => input.node !== undefined && gradients[i] !== undefined)) {
    output.node = isWatching() ? { inputs, gradients, computedIn: currentPlace() } : { inputs, gradients };
  }
  return output;
}
