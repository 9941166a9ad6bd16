import { fitPicture } from "./fit-picture.ts";
import type { GreyImage } from "./grey-image.ts";

/**
 * A drawing as the makers of Fashion-MNIST would have made it: the longer side fills all 28 pixels, and the box around it comes to
 * the middle.
 *
 * @see https://arxiv.org/abs/1708.07747 section 2
 */
export function asClothing(image: GreyImage): Uint8Array {
  return fitPicture(image, { inner: 28, centre: "box" });
}
