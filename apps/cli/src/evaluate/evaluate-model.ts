import type { Dataset } from "@gradkit/datasets";
import { crossEntropy } from "@gradkit/losses";
import { accuracy, confusionMatrix } from "@gradkit/metrics";
import { fromData, scope } from "@gradkit/tensor";
import { tally, type LoadedModel, type Scores } from "@gradkit/training";
import { UsageError } from "../failures/usage-error.ts";

const metrics = { accuracy, confusionMatrix };
const rowsAtATime = 1000;

/** What was measured. */
export type Measured = Scores<typeof metrics>;

/**
 * The loss, accuracy and confusions of a saved model on a set, its own preprocessing applied.
 *
 * @throws UsageError when the rows are of another length, or the classes are not as many
 */
export function evaluateModel(loaded: LoadedModel, data: Dataset): Measured {
  const width = data.features.length / data.size;
  const count = tally(metrics);
  for (let start = 0; start < data.size; start += rowsAtATime) {
    const end = Math.min(data.size, start + rowsAtATime);
    scope(() => {
      const scores = predicted(loaded, data, data.features.subarray(start * width, end * width));
      const labels = fromData(Int32Array.from(data.labels.subarray(start, end)), [end - start]);
      count.add(crossEntropy(scores, labels).item(), scores, labels);
    });
  }
  return count.scores();
}

function predicted(
  loaded: LoadedModel,
  data: Dataset,
  rows: ArrayLike<number>,
): ReturnType<LoadedModel["predict"]> {
  try {
    const scores = loaded.predict(rows);
    const classes = scores.shape.at(-1) ?? 0;
    if (classes !== data.classNames.length) {
      throw new UsageError(
        `the model knows ${classes} classes, but ${data.name} has ${data.classNames.length}`,
      );
    }
    return scores;
  } catch (error) {
    throw error instanceof RangeError
      ? new UsageError(
          `the model does not fit ${data.name}: it takes rows of shape ${loaded.inputShape.join("x")}, those of ` +
            `${data.name} are ${data.featureShape.join("x")}`,
        )
      : error;
  }
}
