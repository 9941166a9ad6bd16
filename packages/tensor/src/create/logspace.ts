import type { Tensor } from "../tensor.ts";
import { fromData } from "./from-data.ts";
import { spaced, type LinspaceOptions } from "./linspace.ts";

/** The base of the powers, where they end, and their element type. */
export interface LogspaceOptions extends LinspaceOptions {
  /** Default 10. */
  readonly base?: number;
}

/**
 * `count` numbers at equal ratios from `base^start` to `base^stop`: what to try when only the order of magnitude is known.
 *
 * `x_i = base^(start + i (stop - start) / (count - 1))`, or over `count` without the end point.
 *
 * @throws RangeError when `count` is not a whole number of at least 0.
 * @example
 * import { logspace } from "@gradkit/tensor";
 * console.log(logspace(0, 3, 4).toArray()); // [ 1, 10, 100, 1000 ]
 */
export function logspace(start: number, stop: number, count: number, options: LogspaceOptions = {}): Tensor {
  const { base = 10, dtype = "float32" } = options;
  const powers = spaced("logspace", start, stop, count, options).map((exponent) => base ** exponent);
  return fromData(powers, [count], dtype);
}
