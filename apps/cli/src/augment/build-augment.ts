import * as datasets from "@gradkit/datasets";
import type { AugmentPlan } from "./parse-augment.ts";

/** The changes as functions of images. */
export function buildAugment({ steps }: AugmentPlan): readonly datasets.Augmentation[] {
  return steps.map(({ form, value }) => form.make(datasets, value));
}
