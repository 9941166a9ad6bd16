import type { Augmentation } from "./augmentation.ts";
import { randomAffine } from "./random-affine.ts";

/**
 * Turns an image about its middle by a random angle; pixels are interpolated, and what comes in from outside is 0.
 *
 * @param options - `degrees`: at most so far, each way
 * @throws RangeError when `degrees` is not from 0 to 180
 * @example
 * import { randomRotation } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: new Float64Array(9).fill(1), height: 3, width: 3, channels: 1 };
 * randomRotation({ degrees: 30 })(image, rng(0));
 * console.log(image.values[4]); // 1
 */
export function randomRotation({ degrees }: { readonly degrees: number }): Augmentation {
  return randomAffine({ degrees });
}
