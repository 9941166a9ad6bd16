import {
  crossEntropy,
  huber,
  meanAbsoluteError,
  meanSquaredError,
  multiClassFocal,
  multiClassHinge,
  type Loss,
} from "@gradkit/losses";
import { oneHot, type Tensor } from "@gradkit/tensor";
import type { LossName } from "../../experiment/loss-names.ts";

/** A loss of differences, between the scores and 1 for the right class and 0 for the others. */
const toOneHot =
  (loss: Loss): Loss =>
  (scores, classes) =>
    loss(scores, targetsOf(scores, classes));

const losses: Readonly<Record<LossName, Loss>> = {
  crossEntropy: (scores, classes) => crossEntropy(scores, classes),
  crossEntropySmooth: (scores, classes) => crossEntropy(scores, classes, { labelSmoothing: 0.1 }),
  multiClassFocal: (scores, classes) => multiClassFocal(scores, classes),
  multiClassHinge: (scores, classes) => multiClassHinge(scores, classes),
  meanSquaredError: toOneHot((scores, targets) => meanSquaredError(scores, targets)),
  meanAbsoluteError: toOneHot((scores, targets) => meanAbsoluteError(scores, targets)),
  huber: toOneHot((scores, targets) => huber(scores, targets)),
};

function targetsOf(scores: Tensor, classes: Tensor): Tensor {
  return oneHot(classes, scores.shape.at(-1) ?? 0, { dtype: "float32" });
}

/** A loss of scores and class indices. */
export function makeLoss(name: LossName): Loss {
  return losses[name];
}
