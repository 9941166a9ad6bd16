import type { DecodedImage } from "./decode-image.ts";

/**
 * An image in grey (1 channel) or in colours (3): colours become as bright as the eye sees them, by Rec. 601, and
 * transparency is left out.
 *
 * @param channels - 1 or 3
 * @example
 * import { withChannels } from "@gradkit/datasets";
 * const red = { height: 1, width: 1, channels: 3, data: Uint8Array.of(255, 0, 0) };
 * console.log(withChannels(red, 1).data, withChannels(withChannels(red, 1), 3).data); // Uint8Array(1) [ 76 ] Uint8Array(3) [ 76, 76, 76 ]
 * @see https://www.itu.int/rec/R-REC-BT.601
 */
export function withChannels(image: DecodedImage, channels: 1 | 3): DecodedImage {
  const { channels: before, data, height, width } = image;
  if (before === channels) {
    return image;
  }
  const pixels = new Uint8Array(height * width * channels);
  for (let pixel = 0; pixel < height * width; pixel++) {
    const [a = 0, b = 0, c = 0] = data.subarray(pixel * before, (pixel + 1) * before);
    const isGrey = before < 3;
    if (channels === 3) {
      pixels.set(isGrey ? [a, a, a] : [a, b, c], 3 * pixel);
    } else {
      pixels[pixel] = isGrey ? a : Math.round(0.299 * a + 0.587 * b + 0.114 * c);
    }
  }
  return { height, width, channels, data: pixels };
}
