import type { Augmentation } from "./augmentation.ts";
import { requireRange } from "./require-range.ts";

/**
 * Adds one random number to all pixels of an image. Values may leave their range; nothing is cut off.
 *
 * @param options - `by`: at most so much, each way
 * @throws RangeError when `by` is not at least 0
 * @example
 * import { randomBrightness } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: Float64Array.of(1, 2, 3, 4), height: 2, width: 2, channels: 1 };
 * randomBrightness({ by: 0.5 })(image, rng(0));
 * console.log(image.values[3]! - image.values[0]!); // 3
 */
export function randomBrightness({ by }: { readonly by: number }): Augmentation {
  requireRange("randomBrightness: by", by, 0);
  return ({ values }, rng) => {
    const added = rng.uniform(-by, by);
    for (let i = 0; i < values.length; i++) {
      values[i]! += added;
    }
  };
}
