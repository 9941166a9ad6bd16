import type { Dataset } from "@gradkit/datasets";
import { confusionMatrix } from "@gradkit/metrics";
import { fromData, scope, type Tensor } from "@gradkit/tensor";
import { tally, type LoadedModel } from "@gradkit/training";
import { UsageError } from "../failures/usage-error.ts";
import { readDataFacts } from "../runs/data-facts.ts";
import { classification } from "../task/classification.ts";
import { regression } from "../task/regression.ts";
import type { Scores } from "../task/scores.ts";
import { unscaled, type TargetScale } from "../task/target-scale.ts";
import { taskNameOf, type TaskName } from "../task/task-name.ts";

const rowsAtATime = 1000;

/** What was measured. */
export interface Measured {
  readonly task: TaskName;
  readonly scores: Scores;
  /** How often each class was predicted for each; undefined for numbers to predict. */
  readonly confusionMatrix: readonly (readonly number[])[] | undefined;
}

/** Parts of a set, measured as one. */
export type Parts = readonly [Dataset, ...Dataset[]];

/**
 * The loss, scores and confusions of a saved model on parts of a set, its own preprocessing applied.
 *
 * @throws UsageError when the rows are of another length, the classes are not as many, or it has none
 */
export function evaluateModel(loaded: LoadedModel, [data, ...others]: Parts): Measured {
  const { task: trained, target = unscaled } = readDataFacts(loaded.metadata);
  const name = taskNameOf(data);
  if (trained !== undefined && trained !== name) {
    const [model, set] = name === "regression" ? ["classes", "numbers"] : ["numbers", "classes"];
    throw new UsageError(`the model predicts ${model}, but ${data.name} has ${set} to predict`);
  }
  const task = name === "regression" ? regression(target) : classification;
  const count = tally(task.metrics);
  const confusions = name === "classification" ? tally({ confusionMatrix }) : undefined;
  for (const part of [data, ...others]) {
    const width = part.features.length / part.size;
    for (let start = 0; start < part.size; start += rowsAtATime) {
      const end = Math.min(part.size, start + rowsAtATime);
      scope(() => {
        const outputs = predicted(loaded, part, part.features.subarray(start * width, end * width));
        const expected = expectedOf(part.labels.subarray(start, end), name, target);
        count.add(task.loss(outputs, expected).item(), outputs, expected);
        confusions?.add(0, outputs, expected);
      });
    }
  }
  return { task: name, scores: count.scores(), confusionMatrix: confusions?.scores().confusionMatrix };
}

function expectedOf(labels: ArrayLike<number>, task: TaskName, { mean, deviation }: TargetScale): Tensor {
  const rows = labels.length;
  return task === "classification"
    ? fromData(Int32Array.from(labels), [rows])
    : fromData(
        Float64Array.from(labels, (value) => (value - mean) / deviation),
        [rows, 1],
      );
}

function predicted(loaded: LoadedModel, data: Dataset, rows: ArrayLike<number>): Tensor {
  const outputs = Math.max(1, data.classNames.length);
  try {
    const scores = loaded.predict(rows);
    const given = scores.shape.at(-1) ?? 0;
    if (given !== outputs) {
      throw new UsageError(
        data.classNames.length === 0
          ? `the model gives ${given} numbers, but ${data.name} has one to predict`
          : `the model knows ${given} classes, but ${data.name} has ${outputs}`,
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
