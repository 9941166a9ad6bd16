import type { Generator } from "@gradkit/random";
import type { Augmentation } from "./augmentation.ts";

/** Height, width and channels of images. */
export type ImageShape = readonly [height: number, width: number, channels: number];

/**
 * A shape of rows as that of images.
 *
 * @throws RangeError when it has neither two axes nor three
 */
export function imageShape(caller: string, name: string, shape: readonly number[]): ImageShape {
  const [height, width, channels = 1] = shape;
  if (height === undefined || width === undefined || shape.length > 3) {
    throw new RangeError(
      `${caller}: a row of ${name} has shape [${shape.join(", ")}]; an image has [height, width] or ` +
        "[height, width, channels].",
    );
  }
  return [height, width, channels];
}

/** Changes images that lie one after the other. */
export function augmentRows(
  values: Float32Array | Float64Array,
  [height, width, channels]: ImageShape,
  steps: readonly Augmentation[],
  rng: Generator,
): void {
  const size = height * width * channels;
  for (let at = 0; at < values.length; at += size) {
    const image = { values: values.subarray(at, at + size), height, width, channels };
    for (const step of steps) {
      step(image, rng);
    }
  }
}
