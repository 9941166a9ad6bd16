import { encode } from "fast-png";

/** How many characters `String.fromCharCode` is given at once: far below what a call takes anywhere. */
const atOnce = 8192;

/** Bytes of grey (1 for each pixel) or red, green, blue (3) as the address of an image that needs no file. */
export function pngDataUrl(data: Uint8Array, width: number, height: number, channels: 1 | 3): string {
  const file = encode({ width, height, data, channels, depth: 8 });
  let text = "";
  for (let start = 0; start < file.length; start += atOnce) {
    text += String.fromCharCode(...file.subarray(start, start + atOnce));
  }
  return `data:image/png;base64,${btoa(text)}`;
}
