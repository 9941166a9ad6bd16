import type { Dataset } from "../dataset.ts";
import { rowWidth } from "../views/row-width.ts";

/**
 * What shares one measured number: every feature has its own, all have one, or for images every channel (the last of three
 * axes; an image of two has one channel) has its own.
 */
export type Per = "feature" | "channel" | "set";

/**
 * How many numbers are measured; feature i has number i modulo that.
 *
 * @throws RangeError for anything else
 */
export function columnGroups(name: string, per: Per, dataset: Dataset): number {
  switch (per) {
    case "feature":
      return rowWidth(dataset);
    case "channel":
      return dataset.featureShape.length === 2 ? 1 : (dataset.featureShape.at(-1) ?? 1);
    case "set":
      return 1;
    default:
      throw new RangeError(`${name}: per is "${String(per)}"; it must be feature, channel or set.`);
  }
}
