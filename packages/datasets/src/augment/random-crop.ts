import type { Augmentation } from "./augmentation.ts";
import { moveImage } from "./move-image.ts";
import { requireRange } from "./require-range.ts";

/**
 * Surrounds an image with a frame of zeros and cuts a piece of the image's own size out of it at a random place: the
 * usual augmentation of small photographs, with a frame of 4.
 *
 * @param options - `padding`: the width of the frame
 * @throws RangeError when `padding` is not at least 0
 * @example
 * import { randomCrop } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: Float64Array.of(1, 2, 3, 4), height: 2, width: 2, channels: 1 };
 * randomCrop({ padding: 0 })(image, rng(0));
 * console.log(image.values); // Float64Array(4) [ 1, 2, 3, 4 ]
 * @see https://arxiv.org/abs/1409.5185
 */
export function randomCrop({ padding }: { readonly padding: number }): Augmentation {
  requireRange("randomCrop: padding", padding, 0);
  return (image, rng) => {
    const top = rng.integers(0, 2 * padding, undefined, { endpoint: true });
    const left = rng.integers(0, 2 * padding, undefined, { endpoint: true });
    moveImage(image, padding - top, padding - left);
  };
}
