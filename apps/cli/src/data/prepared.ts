import type { Dataset, FittedStep } from "@gradkit/datasets";
import { classification } from "../task/classification.ts";
import { regression } from "../task/regression.ts";
import { fitTarget, standardTarget, type TargetScale } from "../task/target-scale.ts";
import type { Task } from "../task/task.ts";
import type { DataSet } from "./data-set.ts";
import type { DividedData } from "./divided.ts";

/** Rows as a model is given them, and what was done to them as data, to be saved with it. */
export interface PreparedData extends DividedData {
  readonly preprocessing: readonly FittedStep[];
  readonly task: Task;
  /** How the number to predict was standardised; undefined for classes. */
  readonly target: TargetScale | undefined;
}

/** Does to rows what their set wants done, fitted on the training rows alone. */
export function prepared(parts: DividedData, dataSet: DataSet): PreparedData {
  const { transform } = dataSet;
  const { train, test, validation } = parts;
  const scaled = train.scale === 1 ? [] : [{ name: "scale", state: { factor: train.scale } }];
  const state = transform?.fit(train);
  const target = train.classNames.length > 0 ? undefined : fitTarget(dataSet.target ?? "target", train);
  const change = (rows: Dataset): Dataset => {
    const features = transform === undefined ? rows : transform.apply(rows, state);
    return target === undefined ? features : standardTarget(features, target);
  };
  return {
    ...parts,
    train: change(train),
    test: change(test),
    validation: typeof validation === "object" ? change(validation) : validation,
    preprocessing: [...scaled, ...(transform?.describe(state) ?? [])],
    task: target === undefined ? classification : regression(target),
    target,
  };
}
