import type { Tensor } from "../tensor.ts";
import { record } from "./record.ts";
import { withoutRecording } from "./recording.ts";
import { stopGradient } from "./stop-gradient.ts";

/** What a function with a gradient of its own gives: its value, and the way back. */
export interface ValueWithGradient {
  readonly value: Tensor;
  /** Given the gradient with respect to the value, that with respect to each input, in order. */
  readonly gradient: (g: Tensor) => readonly Tensor[];
}

/**
 * A function of tensors with a gradient of your own, in place of the one that follows from its operations: for
 * straight-through estimators, clipped gradients, or a way back that is more exact or cheaper.
 *
 * The gradient is written in tensor operations, so it can be differentiated in turn.
 *
 * @param f Computes the value and says how to come back; what it does on the way is not differentiated.
 * @throws RangeError when there is not one gradient for each input.
 * @example
 * import { clip, customGradient, grad, square, sum, mul, tensor, type Tensor } from "@gradkit/tensor";
 * // The identity, with a gradient of at most 1.
 * const gentle = customGradient((x) => ({ value: x, gradient: (g) => [clip(g, { min: -1, max: 1 })] }));
 * console.log(grad((x: Tensor) => sum(mul(square(gentle(x)), 5)))(tensor([0.01, 3])).data()[1]); // 1
 */
export function customGradient(
  f: (...inputs: Tensor[]) => ValueWithGradient,
): (...inputs: Tensor[]) => Tensor {
  return (...inputs) => {
    const { value, gradient } = withoutRecording(() => f(...inputs));
    let last: { readonly g: Tensor; readonly all: readonly Tensor[] } | undefined;
    const allFor = (g: Tensor): readonly Tensor[] => {
      if (last?.g !== g) {
        const all = gradient(g);
        if (all.length !== inputs.length) {
          throw new RangeError(
            `customGradient: gradient(g) gave ${all.length} tensors for ${inputs.length} inputs; give one for each.`,
          );
        }
        last = { g, all };
      }
      return last.all;
    };
    return record(
      stopGradient(value),
      inputs,
      inputs.map(
        (_, i) =>
          (g: Tensor): Tensor =>
            allFor(g)[i]!,
      ),
    );
  };
}
