import { maxPool1d as pool, type SequenceWindowOptions } from "@gradkit/tensor";
import { convolvedLength } from "./convolved-length.ts";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";

/**
 * The largest element of every window of a sequence; the window moves by its own length unless `stride` says otherwise.
 *
 * Input `[batch, length, channels]`, output `[batch, places, channels]`.
 *
 * @param size Length of the window.
 * @throws RangeError when a setting is out of range or the window does not fit into the sequence.
 * @example
 * import { maxPool1d } from "@gradkit/layers";
 * console.log(maxPool1d(2).outputShape([101, 6])); // [ 50, 6 ]
 */
export function maxPool1d(
  size: number,
  options: SequenceWindowOptions = {},
): Layer<number, SameWidth, Nothing, Nothing> {
  const moves = { stride: size, ...options };
  return parameterless({
    kind: "maxPool1d",
    config: { size, ...moves },
    inputs: undefined,
    outputs: "same",
    outputShape: (input) => [convolvedLength("maxPool1d", input, size, moves), input[1]!],
    apply: (x) => pool(x, size, moves),
  });
}
