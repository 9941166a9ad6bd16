import type { Layer } from "@gradkit/layers";
import type { Loss } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { noGrad, type Tensor, type Tree } from "@gradkit/tensor";
import type { Scores } from "../protocol.ts";

/** Points as tensors. */
export interface PointTensors {
  readonly x: Tensor;
  /** Class indices. */
  readonly y: Tensor;
  readonly size: number;
}

/** The loss and accuracy of a model on points; null when there are none. */
export function measurePoints(model: Layer, params: Tree, points: PointTensors, loss: Loss): Scores | null {
  if (points.size === 0) {
    return null;
  }
  return noGrad(() => {
    const scores = model.apply(params, points.x);
    const counted = accuracy.update(accuracy.init(), scores, points.y);
    return { loss: loss(scores, points.y).item(), accuracy: accuracy.compute(counted) };
  });
}
