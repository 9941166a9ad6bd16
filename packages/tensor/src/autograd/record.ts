import type { Tensor } from "../tensor.ts";
import type { InputGradient } from "./graph-node.ts";
import { isRecording } from "./recording.ts";

/**
 * Notes how `output` was computed, if gradients are being recorded and an input takes part in them; returns
 * `output`. `gradients[i]` leads back to `inputs[i]`; undefined where there is no way back.
 *
 * @example
 * import { grad, mul, record, stopGradient, tensor, type Tensor } from "@gradkit/tensor";
 * // The identity, with a gradient that is turned round.
 * const reversed = (x: Tensor) => record(stopGradient(x), [x], [(g) => mul(g, -1)]);
 * console.log(grad(reversed)(tensor(5)).item()); // -1
 */
export function record(
  output: Tensor,
  inputs: readonly Tensor[],
  gradients: readonly (InputGradient | undefined)[],
): Tensor {
  if (isRecording() && inputs.some((input, i) => input.node !== undefined && gradients[i] !== undefined)) {
    output.node = { inputs, gradients };
  }
  return output;
}
