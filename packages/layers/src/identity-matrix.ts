import { sizeOf } from "@gradkit/tensor";
import type { Initializer } from "./initializer.ts";
import { requireGain } from "./require-gain.ts";

/**
 * `gain` on the diagonal and zeros elsewhere: a dense layer that starts as the identity, as for the hidden weights of
 * a simple recurrent layer.
 *
 * @throws RangeError when the gain is not finite, or the weights do not have two axes.
 * @see Le, Jaitly and Hinton, "A simple way to initialize recurrent networks of rectified linear units", 2015.
 * @example
 * import { identityMatrix } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * console.log(identityMatrix().sample(rng(0), [2, 2])); // Float64Array(4) [ 1, 0, 0, 1 ]
 */
export function identityMatrix(gain = 1): Initializer {
  requireGain("identityMatrix", gain);
  return {
    name: "identityMatrix",
    config: { gain },
    sample(_, shape): Float64Array {
      const [rows, columns] = shape;
      if (rows === undefined || columns === undefined || shape.length !== 2) {
        throw new RangeError(
          `identityMatrix: needs weights with two axes, but the shape is [${shape.join(", ")}].`,
        );
      }
      const values = new Float64Array(sizeOf(shape));
      for (let i = 0; i < Math.min(rows, columns); i++) {
        values[i * columns + i] = gain;
      }
      return values;
    },
  };
}
