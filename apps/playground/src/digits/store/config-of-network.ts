import { digitsLimits, digitsSets, type DigitsConfig } from "../settings/digits-config.ts";
import type { OpenedNetwork } from "../worker/digits-protocol.ts";

/** The settings with the set and the number of images that a network was trained on, where its file names them. */
export function configOfNetwork({ metadata }: OpenedNetwork, present: DigitsConfig): DigitsConfig {
  const set = digitsSets.find((name) => name === metadata["dataset"]);
  if (set === undefined) {
    return present;
  }
  const { least, most } = digitsLimits.images;
  const samples = Number(metadata["samples"] ?? most);
  const images = Number.isInteger(samples) ? Math.min(most, Math.max(least, samples)) : present.images;
  return { ...present, set, images };
}
