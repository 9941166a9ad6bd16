import { cast, type Tensor } from "@gradkit/tensor";
import { requireFloating } from "./require-floating.ts";
import { requireSameShape } from "./require-same-shape.ts";

/** The targets in the element type of the predictions, which have the same shape. */
export function matchingTargets(loss: string, predictions: Tensor, targets: Tensor): Tensor {
  requireFloating(loss, predictions);
  requireSameShape(loss, predictions, targets);
  return cast(targets, predictions.dtype);
}
