import { sizeOf } from "@gradkit/tensor";
import { layerError } from "./layer-error.ts";
import type { LayerPlan } from "./layer-plan.ts";

/**
 * The shape in which rows of this shape reach a model: images get an axis for channels where the first layer that is
 * not indifferent wants images, sequences stay as they are, and everything else becomes flat.
 *
 * @throws UsageError when the model wants indices
 */
export function arrangeInput(plans: readonly LayerPlan[], shape: readonly number[]): readonly number[] {
  const first = plans.find(({ form }) => form.reads !== "any");
  switch (first?.form.reads) {
    case "images":
      return shape.length === 2 ? [...shape, 1] : shape;
    case "sequences":
      return shape;
    case "indices":
      throw layerError(first, `${first.kind} wants indices, but the data holds measurements`);
    default:
      return [sizeOf(shape)];
  }
}
