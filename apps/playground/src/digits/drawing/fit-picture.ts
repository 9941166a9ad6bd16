import type { GreyImage } from "./grey-image.ts";
import { shrunk, type PictureBox } from "./shrunk.ts";

/** What is darker than this counts as paper. */
const paper = 32;

/** How the makers of a set have prepared its pictures. */
export interface PictureRecipe {
  /** The side of the square into which what is drawn fits. */
  readonly inner: number;
  /** What comes to the middle: the centre of mass, or of the box around everything. */
  readonly centre: "mass" | "box";
}

const side = 28;

/**
 * A drawing as a picture of 28 by 28: what is not paper, scaled and moved to the middle.
 *
 * @param image Light strokes on black.
 * @returns Bytes; all zero for an empty drawing.
 */
export function fitPicture(image: GreyImage, { inner, centre }: PictureRecipe): Uint8Array {
  const pixels = new Uint8Array(side * side);
  const box = strokesOf(image);
  if (box === undefined) {
    return pixels;
  }
  const scale = inner / Math.max(box.width, box.height);
  const fit = (length: number): number => Math.max(1, Math.round(length * scale));
  const small = shrunk(image, box, fit(box.width), fit(box.height));
  const [x, y] = centre === "mass" ? centreOf(small) : [small.width / 2, small.height / 2];
  const [left, top] = [Math.round(side / 2 - x), Math.round(side / 2 - y)];
  for (let row = 0; row < small.height; row++) {
    for (let column = 0; column < small.width; column++) {
      const [toRow, toColumn] = [top + row, left + column];
      if (toRow >= 0 && toRow < side && toColumn >= 0 && toColumn < side) {
        pixels[toRow * side + toColumn] = Math.round(small.pixels[row * small.width + column] ?? 0);
      }
    }
  }
  return pixels;
}

/** The smallest box around everything that is not paper. */
function strokesOf({ width, height, pixels }: GreyImage): PictureBox | undefined {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 0) > paper) {
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function centreOf({ width, height, pixels }: GreyImage): readonly [x: number, y: number] {
  let [mass, x, y] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = pixels[row * width + column] ?? 0;
      mass += value;
      x += value * (column + 0.5);
      y += value * (row + 0.5);
    }
  }
  return [x / mass, y / mass];
}
