import type { Augmentation } from "./augmentation.ts";
import { moveImage } from "./move-image.ts";
import { requireRange } from "./require-range.ts";

/**
 * Moves an image by a random number of whole pixels in each direction; what comes in from outside is 0.
 *
 * @param options - `pixels`: at most so far, each way
 * @throws RangeError when `pixels` is not at least 0
 * @example
 * import { randomShift } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: Float64Array.of(1, 2, 3, 4), height: 2, width: 2, channels: 1 };
 * randomShift({ pixels: 1 })(image, rng(3));
 * console.log(image.values); // Float64Array(4) [ 0, 0, 2, 0 ]
 */
export function randomShift({ pixels }: { readonly pixels: number }): Augmentation {
  requireRange("randomShift: pixels", pixels, 0);
  return (image, rng) => {
    const down = rng.integers(-pixels, pixels, undefined, { endpoint: true });
    moveImage(image, down, rng.integers(-pixels, pixels, undefined, { endpoint: true }));
  };
}
