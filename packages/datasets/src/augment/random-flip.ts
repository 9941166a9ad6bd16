import type { Augmentation, ImagePixels } from "./augmentation.ts";
import { requireRange } from "./require-range.ts";

/** Which way, and how often. */
export interface RandomFlipOptions {
  /** `horizontal` swaps left and right, `vertical` top and bottom. Default `horizontal`. */
  readonly direction?: "horizontal" | "vertical";
  /** Default 0.5. */
  readonly probability?: number;
}

/**
 * Mirrors an image, with some probability.
 *
 * @throws RangeError when the probability is not in [0, 1]
 * @example
 * import { randomFlip } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: Float64Array.of(1, 2, 3, 4), height: 2, width: 2, channels: 1 };
 * randomFlip({ probability: 1 })(image, rng(0));
 * console.log(image.values); // Float64Array(4) [ 2, 1, 4, 3 ]
 */
export function randomFlip({
  direction = "horizontal",
  probability = 0.5,
}: RandomFlipOptions = {}): Augmentation {
  requireRange("randomFlip: probability", probability, 0, 1);
  return (image, rng) => {
    if (rng.random() < probability) {
      flip(image, direction === "horizontal");
    }
  };
}

function flip({ values, height, width, channels }: ImagePixels, horizontal: boolean): void {
  const before = values.slice();
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = horizontal ? row * width + (width - 1 - column) : (height - 1 - row) * width + column;
      for (let channel = 0; channel < channels; channel++) {
        values[(row * width + column) * channels + channel] = before[from * channels + channel]!;
      }
    }
  }
}
