import type { Generator } from "@gradkit/random";
import type { Augmentation } from "./augmentation.ts";
import { requireRange } from "./require-range.ts";
import { resample } from "./resample.ts";

/** How strongly an image is distorted. */
export interface RandomElasticOptions {
  /** What the smoothed displacements, of at most 1, are multiplied by, in pixels; default 34. */
  readonly alpha?: number;
  /** How far displacements are smoothed, a standard deviation in pixels; default 4. */
  readonly sigma?: number;
}

/**
 * Distorts an image as if it were on rubber: every pixel is displaced by random numbers in [-1, 1) that are smoothed by a
 * Gaussian of width `sigma` and multiplied by `alpha`. The classical augmentation of handwriting.
 *
 * @throws RangeError when an option is out of range
 * @example
 * import { randomElastic } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: Float64Array.of(1, 2, 3, 4), height: 2, width: 2, channels: 1 };
 * randomElastic({ alpha: 0 })(image, rng(0));
 * console.log(image.values); // Float64Array(4) [ 1, 2, 3, 4 ]
 * @see P. Y. Simard, D. Steinkraus, J. C. Platt: Best practices for convolutional neural networks applied to visual
 * document analysis. ICDAR 2003.
 */
export function randomElastic({ alpha = 34, sigma = 4 }: RandomElasticOptions = {}): Augmentation {
  requireRange("randomElastic: alpha", alpha, 0);
  requireRange("randomElastic: sigma", sigma, 0.1, 100);
  const weights = gaussian(sigma);
  return (image, rng) => {
    const { height, width } = image;
    const columns = displacements(height, width, weights, rng);
    const rows = displacements(height, width, weights, rng);
    for (let at = 0; at < columns.length; at++) {
      columns[at] = (at % width) + alpha * columns[at]!;
      rows[at] = Math.floor(at / width) + alpha * rows[at]!;
    }
    resample(image, columns, rows);
  };
}

/** One side of the bell from its middle, out to three deviations; the whole bell sums to 1. */
function gaussian(sigma: number): Float64Array {
  const weights = Float64Array.from({ length: Math.ceil(3 * sigma) + 1 }, (_, x) =>
    Math.exp(-(x * x) / (2 * sigma * sigma)),
  );
  const sum = weights.reduce((total, weight, x) => total + (x === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

function displacements(height: number, width: number, weights: Float64Array, rng: Generator): Float64Array {
  const drawn = rng.uniform(-1, 1, height * width);
  const across = new Float64Array(drawn.length);
  smooth(drawn, across, height, width, width, 1, weights);
  smooth(across, drawn, width, height, 1, width, weights);
  return drawn;
}

/** Along one axis; nothing lies outside of the image. */
function smooth(
  from: Float64Array,
  to: Float64Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  weights: Float64Array,
): void {
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      let sum = 0;
      const last = Math.min(length - 1, i + weights.length - 1);
      for (let j = Math.max(0, i - weights.length + 1); j <= last; j++) {
        sum += weights[Math.abs(i - j)]! * from[line * lineStep + j * step]!;
      }
      to[line * lineStep + i * step] = sum;
    }
  }
}
