import type { Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { sgd, type Optimizer } from "@gradkit/optimizers";
import type { Course } from "../course/course.ts";
import { trainCourse } from "../course/train-course.ts";
import type { ExperimentContext } from "../experiment.ts";

/** How an image classifier is trained. */
export interface ImagePlan {
  readonly model: Layer;
  readonly train: Dataset;
  readonly measured: Readonly<Record<string, Dataset>>;
  /** Further sets, measured after the last epoch alone. */
  readonly measuredAtEnd?: Readonly<Record<string, Dataset>>;
  /** A rate for plain SGD, or another optimizer. */
  readonly optimizer: number | Optimizer;
  /** Whether gradients are summed over the batch. Default: averaged. */
  readonly summed?: boolean;
  readonly batchSize: number;
  readonly epochs: number;
  readonly everyBatch?: boolean;
}

/** Trains with softmax cross-entropy in float32, rows in a new order each epoch. */
export async function imageCourse(
  { optimizer, ...plan }: ImagePlan,
  seed: number,
  context: ExperimentContext,
): Promise<Course> {
  return trainCourse(
    {
      ...plan,
      loss: crossEntropy,
      optimizer: typeof optimizer === "number" ? sgd(optimizer) : optimizer,
      seed,
    },
    context,
  );
}
