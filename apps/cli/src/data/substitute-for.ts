import { taskNameOf } from "../task/task-name.ts";
import type { DataSet } from "./data-set.ts";
import { regressionPlaneSet } from "./sets/regression-plane.ts";
import { syntheticDigitsSet } from "./sets/synthetic-digits.ts";

/** What is generated in the place of a set that is not to be had: classes for classes, numbers for numbers. */
export function substituteFor({ card }: DataSet): DataSet {
  return taskNameOf(card) === "regression" ? regressionPlaneSet : syntheticDigitsSet;
}
