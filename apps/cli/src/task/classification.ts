import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import type { Task } from "./task.ts";

/** To find the class of a row: cross-entropy, and the share of rows whose class was found. */
export const classification: Task = {
  name: "classification",
  loss: crossEntropy,
  metrics: { accuracy },
};
