import type { Tensor } from "../tensor.ts";
import { greater } from "./greater.ts";
import { less } from "./less.ts";
import { where } from "./where.ts";

/** The bounds of {@link clip}; what is missing does not bound. */
export interface ClipOptions {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Numbers below `min` become `min` and those above `max` become `max`, element by element; NaN stays NaN. Where `min` is
 * above `max`, everything becomes `max`.
 *
 * `y = min(max(x, min), max)`, `dy/dx = 1` within the bounds and at them, otherwise 0.
 *
 * @throws TypeError when neither bound is given.
 * @example
 * import { clip, tensor } from "@gradkit/tensor";
 * console.log(clip(tensor([-3, 0.5, 3]), { min: -1, max: 1 }).toArray()); // [ -1, 0.5, 1 ]
 */
export function clip(x: Tensor, { min, max }: ClipOptions): Tensor {
  if (min === undefined && max === undefined) {
    throw new TypeError("clip: needs min, max or both, but got neither.");
  }
  const raised = min === undefined ? x : where(less(x, min), min, x);
  return max === undefined ? raised : where(greater(raised, max), max, raised);
}
