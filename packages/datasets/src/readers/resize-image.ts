import type { DecodedImage } from "./decode-image.ts";

/** Height and width in pixels. */
export interface ImageSize {
  readonly height: number;
  readonly width: number;
}

/**
 * An image in another size: every new pixel is the mean of the old ones under it, each as much as is covered. The mean
 * brightness stays; proportions are those of the new size.
 *
 * @param image - with values of 0 to 255, channels last
 * @param size - whole numbers of at least 1
 * @throws RangeError when the size is none
 * @example
 * import { resizeImage } from "@gradkit/datasets";
 * const image = { height: 2, width: 2, channels: 1, data: Uint8Array.of(0, 100, 100, 200) };
 * console.log(resizeImage(image, { height: 1, width: 2 }).data); // Uint8Array(2) [ 50, 150 ]
 */
export function resizeImage(image: DecodedImage, { height, width }: ImageSize): DecodedImage {
  if (!isLength(height) || !isLength(width)) {
    throw new RangeError(
      `resizeImage: the size is ${width}x${height}; width and height must be whole numbers of at least 1.`,
    );
  }
  const { channels, data } = image;
  if (height === image.height && width === image.width) {
    return image;
  }
  const [down, across] = [covered(image.height, height), covered(image.width, width)];
  const pixels = new Uint8Array(height * width * channels);
  let to = 0;
  for (const rows of down) {
    for (const columns of across) {
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (const { at: row, share: ofRow } of rows) {
          for (const { at: column, share } of columns) {
            sum += ofRow * share * data[(row * image.width + column) * channels + channel]!;
          }
        }
        pixels[to++] = Math.round(sum);
      }
    }
  }
  return { height, width, channels, data: pixels };
}

function isLength(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

interface Covered {
  readonly at: number;
  readonly share: number;
}

/** For each new place the old ones under it, with their shares, which add up to 1. */
function covered(before: number, after: number): readonly (readonly Covered[])[] {
  return Array.from({ length: after }, (_, place) => {
    const [start, end] = [(place * before) / after, ((place + 1) * before) / after];
    const first = Math.floor(start);
    const count = Math.max(1, Math.min(before, Math.ceil(end)) - first);
    return Array.from({ length: count }, (_, k) => {
      const under = Math.min(end, first + k + 1) - Math.max(start, first + k);
      return { at: first + k, share: under / (end - start) };
    });
  });
}
