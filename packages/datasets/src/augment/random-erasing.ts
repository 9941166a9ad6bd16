import type { Augmentation } from "./augmentation.ts";
import { requireRange } from "./require-range.ts";

/** How often, and how large a piece. */
export interface RandomErasingOptions {
  /** Default 0.5. */
  readonly probability?: number;
  /** From and to which share of the image; default [0.02, 0.33]. */
  readonly area?: readonly [smallest: number, largest: number];
  /** From which ratio of height to width, and to one over it; default 0.3. */
  readonly aspect?: number;
  /** What pixels of the piece become; default 0. */
  readonly value?: number;
}

/**
 * Erases a rectangle at a random place, with some probability, so that a model learns to look at all of an image.
 *
 * @throws RangeError when an option is out of range
 * @example
 * import { randomErasing } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: new Float64Array(100).fill(1), height: 10, width: 10, channels: 1 };
 * randomErasing({ probability: 1, area: [0.25, 0.25], aspect: 1 })(image, rng(0));
 * console.log(image.values.filter((value) => value === 0).length); // 25
 * @see https://arxiv.org/abs/1708.04896
 */
export function randomErasing({
  probability = 0.5,
  area = [0.02, 0.33],
  aspect = 0.3,
  value = 0,
}: RandomErasingOptions = {}): Augmentation {
  requireRange("randomErasing: probability", probability, 0, 1);
  requireRange("randomErasing: the smallest area", area[0], 0, 1);
  requireRange("randomErasing: the largest area", area[1], area[0], 1);
  requireRange("randomErasing: aspect", aspect, 1e-3, 1);
  return ({ values, height, width, channels }, rng) => {
    if (rng.random() >= probability) {
      return;
    }
    const pixels = rng.uniform(area[0], area[1]) * height * width;
    const ratio = Math.exp(rng.uniform(Math.log(aspect), -Math.log(aspect)));
    const tall = Math.min(height, Math.round(Math.sqrt(pixels * ratio)));
    const wide = Math.min(width, Math.round(Math.sqrt(pixels / ratio)));
    const top = rng.integers(0, height - tall + 1);
    const left = rng.integers(0, width - wide + 1);
    for (let row = top; row < top + tall; row++) {
      const start = (row * width + left) * channels;
      values.fill(value, start, start + wide * channels);
    }
  };
}
