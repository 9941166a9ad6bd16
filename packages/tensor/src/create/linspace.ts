import type { Tensor } from "../tensor.ts";
import { fromData } from "./from-data.ts";
import type { CreateOptions } from "./tensor.ts";

/** Where the numbers end, and their element type. */
export interface LinspaceOptions extends CreateOptions {
  /** Whether `stop` is the last number, or the first one left out. Default true. */
  readonly endpoint?: boolean;
}

/**
 * `count` numbers at equal distances from `start` to `stop`.
 *
 * `x_i = start + i (stop - start) / (count - 1)`, or over `count` without the end point.
 *
 * @throws RangeError when `count` is not a whole number of at least 0.
 * @example
 * import { linspace } from "@gradkit/tensor";
 * console.log(linspace(0, 1, 5).toArray()); // [ 0, 0.25, 0.5, 0.75, 1 ]
 */
export function linspace(start: number, stop: number, count: number, options: LinspaceOptions = {}): Tensor {
  return fromData(spaced("linspace", start, stop, count, options), [count], options.dtype ?? "float32");
}

/** The numbers in float64. */
export function spaced(
  operation: string,
  start: number,
  stop: number,
  count: number,
  { endpoint = true }: LinspaceOptions,
): Float64Array {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`${operation}: count must be a whole number of at least 0, but is ${count}.`);
  }
  const step = (stop - start) / Math.max(1, endpoint ? count - 1 : count);
  const numbers = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    numbers[i] = start + i * step;
  }
  if (endpoint && count > 1) {
    // Rounding must not move the end point.
    numbers[count - 1] = stop;
  }
  return numbers;
}
