import type { Tensor } from "../tensor.ts";
import { fromData } from "./from-data.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * The numbers `start, start + step, ...` below `stop` (above it for a negative step).
 *
 * @throws RangeError when `step` is 0 or a bound is not finite.
 * @example
 * import { arange } from "@gradkit/tensor";
 * console.log(arange(0, 10, 4).toArray()); // [ 0, 4, 8 ]
 */
export function arange(start: number, stop: number, step = 1, options: CreateOptions = {}): Tensor {
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!Number.isFinite(length) || step === 0) {
    throw new RangeError(
      `arange(${start}, ${stop}, ${step}) has no end: use finite bounds and a step other than 0.`,
    );
  }
  return fromData(
    Float64Array.from({ length }, (_, i) => start + i * step),
    [length],
    options.dtype ?? "float32",
  );
}
