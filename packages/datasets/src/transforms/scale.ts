import { rowTransform } from "./row-transform.ts";
import type { Transform } from "./transform.ts";

/** State of {@link scale}. */
export interface ScaleState {
  readonly factor: number;
}

/**
 * Multiplies every feature by a number: x' = factor x. Nothing is measured.
 *
 * @throws RangeError when the factor is not finite
 * @example
 * import { scale, spiral } from "@gradkit/datasets";
 * const half = scale(0.5);
 * console.log(half.applyTo([2, 4], half.fit(spiral()))); // Float64Array(2) [ 1, 2 ]
 */
export function scale(factor: number): Transform<ScaleState> {
  if (!Number.isFinite(factor)) {
    throw new RangeError(`scale: factor is ${factor}; it must be finite.`);
  }
  return rowTransform<ScaleState>({
    name: "scale",
    fit: () => ({ factor }),
    width: () => undefined,
    shape: (_, before) => before,
    write: (state, from, to) => {
      for (let i = 0; i < from.length; i++) {
        to[i] = from[i]! * state.factor;
      }
    },
  });
}
