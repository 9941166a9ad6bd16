import { readScores, type Reader } from "../worker/reader.ts";
import type { AskedClass } from "./asked-class.ts";
import { certaintyOf } from "./certainty-of.ts";

/** The side of the patch of paper. */
export const patchSide = 5;

const side = 28;

/**
 * How much the probability of a class falls when a patch of paper is laid around each pixel in turn; all pictures with a patch
 * are read at once. A patch that covers no ink changes nothing, and is not tried.
 *
 * @param pixels 784 bytes.
 * @returns A number for each pixel; positive ones speak for the class.
 */
export function occlusionMap(reader: Reader, pixels: Uint8Array, asked: AskedClass): Float64Array {
  const places = inkedPlaces(pixels);
  const images = new Uint8Array((places.length + 1) * pixels.length);
  images.set(pixels);
  places.forEach((place, i) => images.set(covered(pixels, place), (i + 1) * pixels.length));
  const scores = readScores(reader, images);
  const classes = scores.length / (places.length + 1);
  const certainty = (row: number): number =>
    certaintyOf(scores.subarray(row * classes, (row + 1) * classes), asked);
  const whole = certainty(0);
  const map = new Float64Array(pixels.length);
  places.forEach((place, i) => {
    map[place] = whole - certainty(i + 1);
  });
  return map;
}

/** The pixels around which a patch covers ink. */
function inkedPlaces(pixels: Uint8Array): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < pixels.length; place++) {
    if (patchAround(place).some((at) => (pixels[at] ?? 0) > 0)) {
      places.push(place);
    }
  }
  return places;
}

function covered(pixels: Uint8Array, place: number): Uint8Array {
  const image = pixels.slice();
  for (const at of patchAround(place)) {
    image[at] = 0;
  }
  return image;
}

/** The pixels below a patch, as far as it lies on the picture. */
function patchAround(place: number): readonly number[] {
  const reach = (patchSide - 1) / 2;
  const [row, column] = [Math.floor(place / side), place % side];
  const found: number[] = [];
  for (let y = Math.max(0, row - reach); y <= Math.min(side - 1, row + reach); y++) {
    for (let x = Math.max(0, column - reach); x <= Math.min(side - 1, column + reach); x++) {
      found.push(y * side + x);
    }
  }
  return found;
}
