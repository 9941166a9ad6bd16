import type { Augmentation } from "./augmentation.ts";

/**
 * Takes a known mean off each channel and divides by a known deviation: the last step of an augmentation, with numbers
 * published for a set. Nothing is random. To measure them, use {@link standardize} with `per: "channel"`.
 *
 * @param mean - one number per channel
 * @param deviation - one number per channel, not 0
 * @throws RangeError when the numbers of channels differ, or a deviation is 0; when used, for another number of channels
 * @example
 * import { normalizeChannels } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const image = { values: Float64Array.of(1, 2, 3, 4), height: 1, width: 2, channels: 2 };
 * normalizeChannels([1, 2], [2, 4])(image, rng(0));
 * console.log(image.values); // Float64Array(4) [ 0, 0, 1, 0.5 ]
 */
export function normalizeChannels(mean: readonly number[], deviation: readonly number[]): Augmentation {
  if (mean.length !== deviation.length || deviation.includes(0)) {
    throw new RangeError(
      `normalizeChannels: the means [${mean.join(", ")}] and deviations [${deviation.join(", ")}] must be as many, ` +
        "and no deviation 0.",
    );
  }
  return ({ values, channels }) => {
    if (channels !== mean.length) {
      throw new RangeError(
        `normalizeChannels: there are ${mean.length} means, but the image has ${channels} channels.`,
      );
    }
    for (let i = 0; i < values.length; i++) {
      values[i] = (values[i]! - mean[i % channels]!) / deviation[i % channels]!;
    }
  };
}
