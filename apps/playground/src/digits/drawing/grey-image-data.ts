import type { Rgb } from "../../canvas/palette.ts";

/** Bytes as a picture: 0 is paper, 255 ink. */
export function greyImageData(pixels: ArrayLike<number>, width: number, ink: Rgb, paper: Rgb): ImageData {
  const image = new ImageData(width, pixels.length / width);
  const { data } = image;
  for (let i = 0; i < pixels.length; i++) {
    const share = (pixels[i] ?? 0) / 255;
    for (let channel = 0; channel < 3; channel++) {
      const [from, to] = [paper[channel] ?? 0, ink[channel] ?? 0];
      data[i * 4 + channel] = from + (to - from) * share;
    }
    data[i * 4 + 3] = 255;
  }
  return image;
}
