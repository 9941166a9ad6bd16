import { sizeOf } from "@gradkit/tensor";
import type { Dataset } from "../dataset.ts";

/** How many numbers the features of one row are. */
export function rowWidth({ featureShape }: Pick<Dataset, "featureShape">): number {
  return sizeOf(featureShape);
}

/** How many numbers the label of one row is. */
export function labelWidth({ labelShape }: Pick<Dataset, "labelShape">): number {
  return sizeOf(labelShape ?? []);
}
