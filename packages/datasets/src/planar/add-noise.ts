import type { RandomState } from "@gradkit/random";
import type { Dataset } from "../dataset.ts";

/** Moves every number by `noise` times a standard normal one; nothing is drawn for a noise of 0. */
export function addNoise(dataset: Dataset, noise: number, random: RandomState): Dataset {
  if (noise > 0) {
    const { features } = dataset;
    random.normal(0, noise, features.length).forEach((offset, index) => {
      features[index]! += offset;
    });
  }
  return dataset;
}
