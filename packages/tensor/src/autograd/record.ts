import type { Tensor } from "../tensor.ts";
import { activeTape } from "../replay/active-tape.ts";
import { attach } from "./attach.ts";
import type { InputGradient } from "./graph-node.ts";

/** What is known of the ways back of an operation. */
export interface RecordOptions {
  /**
   * Promises that the ways back depend on nothing but the tensors and kernel settings of the way forward. A step that is
   * repeated then does not walk through them again. Default false.
   */
  readonly repeatable?: boolean;
}

/**
 * Notes how `output` was computed, if gradients are being recorded and an input takes part in them; returns
 * `output`. `gradients[i]` leads back to `inputs[i]`; undefined where there is no way back.
 *
 * @param options See {@link RecordOptions}.
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
  { repeatable = false }: RecordOptions = {},
): Tensor {
  const tape = repeatable ? undefined : activeTape();
  if (tape !== undefined) {
    tape.mustWalkBack = true;
  }
  return attach(output, inputs, gradients);
}
