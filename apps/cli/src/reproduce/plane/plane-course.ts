import type { Dataset } from "@gradkit/datasets";
import { binaryCrossEntropy, crossEntropy } from "@gradkit/losses";
import { accuracy, binaryAccuracy, type Metric } from "@gradkit/metrics";
import { rng } from "@gradkit/random";
import { cast, expandDims, type Tensor } from "@gradkit/tensor";
import type { Course } from "../course/course.ts";
import { trainCourse, type PlannedLoss } from "../course/train-course.ts";
import type { ExperimentContext } from "../experiment.ts";
import { planeNetwork } from "./plane-network.ts";
import type { PlaneRun } from "./plane-sweeps.ts";

const column = (labels: Tensor, like: Tensor): Tensor => expandDims(cast(labels, like.dtype), 1);

/** Binary cross-entropy of one score per row, the sigmoid included. */
const oneOutputLoss: PlannedLoss = (scores, labels, options) =>
  binaryCrossEntropy(scores, column(labels, scores), options);

const perScore = binaryAccuracy();
const oneOutputAccuracy: Metric<Parameters<typeof perScore.compute>[0]> = {
  ...perScore,
  update: (state, scores, labels) => perScore.update(state, scores, column(labels, scores)),
};

/** How long, and from which weights. */
export interface PlaneLength {
  readonly epochs: number;
  readonly seed: number;
}

/** Trains one sample at a time in the order of the set, in float64. */
export async function planeCourse(
  train: Dataset,
  { network, optimizer }: PlaneRun,
  { epochs, seed }: PlaneLength,
  context: ExperimentContext,
): Promise<Course> {
  const model = planeNetwork(network);
  const single = network.outputs === 1;
  return trainCourse(
    {
      model,
      params: model.init(rng(seed), { dtype: "float64" }),
      train,
      loss: single ? oneOutputLoss : crossEntropy,
      accuracy: single ? oneOutputAccuracy : accuracy,
      optimizer,
      epochs,
      batchSize: 1,
      dtype: "float64",
      shuffle: false,
      measured: { set: train },
    },
    context,
  );
}
