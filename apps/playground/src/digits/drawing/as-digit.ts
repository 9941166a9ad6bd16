import { fitPicture } from "./fit-picture.ts";
import type { GreyImage } from "./grey-image.ts";

/**
 * A drawing as MNIST's makers would have made it: the strokes scaled to fit 20 of 28 pixels, their centre of mass in the
 * middle. A network trained on such pictures reads no others.
 */
export function asDigit(image: GreyImage): Uint8Array {
  return fitPicture(image, { inner: 20, centre: "mass" });
}
