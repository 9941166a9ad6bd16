import type { Generator } from "@gradkit/random";
import { sineCosine } from "../planar/sine-cosine.ts";
import type { Augmentation } from "./augmentation.ts";
import { requireRange } from "./require-range.ts";
import { resample } from "./resample.ts";

/** How far an image is turned, moved, enlarged and slanted at most. */
export interface RandomAffineOptions {
  /** Angle, each way; default 0. */
  readonly degrees?: number;
  /** Pixels, each way in each direction; default 0. */
  readonly pixels?: number;
  /** From and to how many times as large; default [1, 1]. */
  readonly scale?: readonly [smallest: number, largest: number];
  /** Angle by which vertical lines are slanted, each way; default 0. */
  readonly shear?: number;
}

/**
 * Turns, enlarges, slants and moves an image about its middle by random amounts, each uniform in its range; pixels are
 * interpolated, and what comes in from outside is 0.
 *
 * @throws RangeError when an option is out of range
 * @example
 * import { randomAffine } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: Float64Array.of(1, 2, 3, 4), height: 2, width: 2, channels: 1 };
 * randomAffine()(image, rng(0));
 * console.log(image.values); // Float64Array(4) [ 1, 2, 3, 4 ]
 */
export function randomAffine({
  degrees = 0,
  pixels = 0,
  scale = [1, 1],
  shear = 0,
}: RandomAffineOptions = {}): Augmentation {
  requireRange("randomAffine: degrees", degrees, 0, 180);
  requireRange("randomAffine: pixels", pixels, 0);
  requireRange("randomAffine: the smallest scale", scale[0], 1e-3);
  requireRange("randomAffine: the largest scale", scale[1], scale[0]);
  requireRange("randomAffine: shear", shear, 0, 80);
  return (image, rng) => {
    const { sine, cosine } = sineCosine(within(rng, degrees) * (Math.PI / 180));
    const slant = sineCosine(within(rng, shear) * (Math.PI / 180));
    const tangent = slant.sine / slant.cosine;
    const [right, down] = [within(rng, pixels), within(rng, pixels)];
    const size = scale[0] + rng.random() * (scale[1] - scale[0]);
    const { height, width } = image;
    const columns = new Float64Array(height * width);
    const rows = new Float64Array(height * width);
    const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
    // Where each pixel comes from: the way back, so moved, turned, slanted and made smaller in this order.
    for (let row = 0, at = 0; row < height; row++) {
      for (let column = 0; column < width; column++, at++) {
        const x = column - middleX - right;
        const y = row - middleY - down;
        const turnedX = (cosine * x + sine * y) / size;
        const turnedY = (cosine * y - sine * x) / size;
        columns[at] = turnedX - tangent * turnedY + middleX;
        rows[at] = turnedY + middleY;
      }
    }
    resample(image, columns, rows);
  };
}

function within(rng: Generator, most: number): number {
  return (2 * rng.random() - 1) * most;
}
