import { UsageError } from "../failures/usage-error.ts";

/** Parses the size of images, width first as everybody writes it: `32x24`. */
export function parseImageSize(text: string): { readonly height: number; readonly width: number } {
  const [, width = 0, height = 0] = (/^([1-9]\d{0,3})x([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  if (width === 0) {
    throw new UsageError(`--size is "${text}", but must be width and height in pixels, such as 32x24`);
  }
  return { height, width };
}
