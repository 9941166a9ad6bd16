import type { Augmentation } from "./augmentation.ts";
import { requireRange } from "./require-range.ts";

/**
 * Multiplies how far pixels are from the mean of their image by one random number from 1 - `by` to 1 + `by`.
 *
 * @param options - `by`: from 0 to 1
 * @throws RangeError when `by` is not from 0 to 1
 * @example
 * import { randomContrast } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: Float64Array.of(1, 2, 3, 4), height: 2, width: 2, channels: 1 };
 * randomContrast({ by: 0.5 })(image, rng(0));
 * console.log((image.values[0]! + image.values[3]!) / 2); // 2.5
 */
export function randomContrast({ by }: { readonly by: number }): Augmentation {
  requireRange("randomContrast: by", by, 0, 1);
  return ({ values }, rng) => {
    const factor = rng.uniform(1 - by, 1 + by);
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      sum += values[i]!;
    }
    const mean = sum / values.length;
    for (let i = 0; i < values.length; i++) {
      values[i] = mean + factor * (values[i]! - mean);
    }
  };
}
