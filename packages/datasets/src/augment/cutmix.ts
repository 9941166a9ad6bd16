import { imageShape } from "./augment-rows.ts";
import type { BatchMixer } from "./batch-mixer.ts";
import { drawBeta } from "./draw-beta.ts";
import { requireRange } from "./require-range.ts";

/**
 * Puts a rectangle of another image of the batch into every image, at the same place in all, and mixes labels by the
 * areas. The rectangle has a share of 1 - λ of the image before it is cut at the border, λ from Beta(alpha, alpha). For
 * {@link loader}; the loss must take labels that are probabilities.
 *
 * @param alpha - above 0; default 1, where every size is as likely
 * @throws RangeError when alpha is not above 0; when used, for rows that are no images
 * @example
 * import { cutmix, loader, syntheticDigits } from "@gradkit/datasets";
 * const { train } = syntheticDigits({ train: 64, test: 1 });
 * for (const { x, y } of loader(train, { size: 64, seed: 0, mix: cutmix() }).epoch()) {
 *   console.log(x.shape, y.shape); // [ 64, 784 ] [ 64, 10 ]
 * }
 * @see https://arxiv.org/abs/1905.04899
 */
export function cutmix(alpha = 1): BatchMixer {
  requireRange("cutmix: alpha", alpha, 1e-6);
  return ({ x, y, rows, classes, featureShape }, rng) => {
    const [height, width, channels] = imageShape("cutmix", "the set", featureShape);
    const side = Math.sqrt(1 - drawBeta(alpha, rng));
    const partner = rng.permutation(rows);
    const [middleRow, middleColumn] = [rng.integers(0, height), rng.integers(0, width)];
    const top = Math.max(0, Math.round(middleRow - (side * height) / 2));
    const bottom = Math.min(height, Math.round(middleRow + (side * height) / 2));
    const left = Math.max(0, Math.round(middleColumn - (side * width) / 2));
    const right = Math.min(width, Math.round(middleColumn + (side * width) / 2));
    const share = (Math.max(0, bottom - top) * Math.max(0, right - left)) / (height * width);
    const [images, labels] = [x.slice(), y.slice()];
    const size = height * width * channels;
    for (let row = 0; row < rows; row++) {
      const other = partner[row]!;
      for (let line = top; line < bottom && left < right; line++) {
        const start = (line * width + left) * channels;
        const end = (line * width + right) * channels;
        x.set(images.subarray(other * size + start, other * size + end), row * size + start);
      }
      for (let c = 0; c < classes; c++) {
        y[row * classes + c] =
          (1 - share) * labels[row * classes + c]! + share * labels[other * classes + c]!;
      }
    }
  };
}
