import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { DecodedImage } from "./decode-image.ts";

/** Nothing that is a photograph has more pixels per byte: an image of one colour has 256. */
const MOST_PIXELS_PER_BYTE = 1024;
const MOST_MEGAPIXELS = 100;
const MOST_MEGABYTES = 1024;

/**
 * Decodes a JPEG image, as red, green and blue; grey ones as one channel.
 *
 * @throws DataFormatError when the image is damaged or larger than its bytes can be
 */
export async function decodeJpeg(bytes: Bytes, file: string): Promise<DecodedImage> {
  const { height, width, components } = frame(bytes, file);
  if (height * width > Math.min(bytes.length * MOST_PIXELS_PER_BYTE, MOST_MEGAPIXELS * 1e6)) {
    throw new DataFormatError(
      file,
      `an image that ${bytes.length} bytes can hold`,
      `${width}x${height} pixels in the header`,
    );
  }
  try {
    // By its default: all that a bundler's copy of a CommonJS module has.
    const { default: jpeg } = await import("jpeg-js");
    const { data } = jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxResolutionInMP: MOST_MEGAPIXELS,
      maxMemoryUsageInMB: MOST_MEGABYTES,
    });
    const channels = components === 1 ? 1 : 3;
    const pixels = new Uint8Array(height * width * channels);
    for (let pixel = 0, to = 0; pixel < height * width; pixel++) {
      for (let channel = 0; channel < channels; channel++) {
        pixels[to++] = data[4 * pixel + channel]!;
      }
    }
    return { height, width, channels, data: pixels };
  } catch (error) {
    throw new DataFormatError(file, "a JPEG image", error instanceof Error ? error.message : String(error));
  }
}

/** Size and number of components from the first frame header. */
function frame(bytes: Bytes, file: string): { height: number; width: number; components: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 10 <= bytes.length;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) {
      throw new DataFormatError(file, `a JPEG marker at ${at}`, "something else");
    }
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      };
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw new DataFormatError(file, "a JPEG frame header", "none before the end of the file");
}
